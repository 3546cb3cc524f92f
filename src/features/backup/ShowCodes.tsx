import { useState } from 'react';

import { publicAddress } from '../../content/publicAddress.ts';
import { links } from '../../domain/links.ts';
import { cutIntoParts } from '../../domain/parts.ts';
import { Codes } from './Codes.tsx';
import { longestLink } from './code.ts';
import { SealForm } from './SealForm.tsx';

const linkTo = (fragment: string) => publicAddress(links.part(fragment));

/** Seals the notebook and shows it as codes, for the camera of another device. */
export function ShowCodes() {
  const [shown, setShown] = useState<readonly string[]>();

  async function onSealed(sealed: string) {
    setShown(undefined);
    const parts = await cutIntoParts(sealed, longestLink - linkTo('').length);
    if (!parts) return 'This is too much for codes. Please send a file instead.';
    setShown(parts.map(linkTo));
    return parts.length === 1 ? 'It takes 1 code.' : `It takes ${parts.length} codes.`;
  }

  return (
    <SealForm
      intro="Nobody can open the codes without their passphrase, and we cannot either. Whoever takes a picture of them still needs it."
      label="Passphrase for the codes"
      submit="Make the codes"
      failure="The codes could not be made. Nothing here was changed."
      version={2}
      onSealed={onSealed}
    >
      {shown && <Codes key={shown[0]} links={shown} />}
    </SealForm>
  );
}
