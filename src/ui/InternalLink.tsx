import type { ComponentProps } from 'react';

type Props = Omit<ComponentProps<'a'>, 'href'> & {
  /** An address of the guide without the base path, such as `/partner/`. */
  to: string;
};

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A link inside the guide: plain HTML. `app/FollowLinks.tsx` follows it without loading a page. */
export const InternalLink = ({ to, ...rest }: Props) => <a {...rest} href={base + to} />;
