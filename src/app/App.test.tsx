import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Profiler } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeAll, expect, test, vi } from 'vitest';

import { startWords } from '../content/words.ts';
import type { Words } from '../domain/guide.ts';
import { App } from './App.tsx';
import { loadView } from './views.tsx';

const page = (id: string, title: string): Words => ({
  kind: 'page',
  id,
  title,
  summary: '',
  reviewed: '',
  body: [],
});

beforeAll(async () => {
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => {};
  startWords('/words/', '/about/', page('about', 'About and sources'));
  startWords('/words/', '/hurt/', page('hurt', 'If you were hurt'));
  await loadView('page');
});

test('a page whose words are at hand is drawn once', async () => {
  const drawn = vi.fn();
  render(
    <Profiler id="app" onRender={drawn}>
      <MemoryRouter initialEntries={['/about/']} useTransitions={false}>
        <App />
      </MemoryRouter>
    </Profiler>,
  );
  drawn.mockClear();
  await userEvent.click(screen.getByRole('link', { name: 'If you were the one who was hurt' }));
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'If you were hurt' }));
  expect(drawn).toHaveBeenCalledOnce();
});
