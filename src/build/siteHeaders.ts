import { contentPolicy, type Inline } from './contentPolicy.ts';

export type Header = readonly [name: string, value: string];

/**
 * What a page could ask a device for, and the guide never does. The guide shares, copies and makes a sound, so those are
 * not here; nor is what only some browsers know, as they complain of a name that they do not.
 */
const neverAsked = [
  'accelerometer',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** What goes with every answer of the host, whatever it is. */
export const securityHeaders = (inline: Inline): Header[] => [
  // Only a header can keep the guide out of the frame of another page.
  // The page that opens a backup has its empty icon in itself.
  ['Content-Security-Policy', `${contentPolicy(inline, "'self' data:")};frame-ancestors 'none'`],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Permissions-Policy', neverAsked.map((name) => `${name}=()`).join(', ')],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Strict-Transport-Security', 'max-age=31536000'],
];

/** Folders whose files have a hash in their address: what is there never changes. */
export const keptFolders = ['ahead', 'assets', 'words'];
export const keptForEver = 'public, max-age=31536000, immutable';
/** Asked for anew each time, which costs few bytes when nothing has changed. */
export const askedAnew = 'no-cache';

/** Endings of the files that pages use. One that is missing is no page, and is not answered with one. */
export const fileEndings = [
  'css',
  'ico',
  'js',
  'json',
  'map',
  'png',
  'svg',
  'txt',
  'webmanifest',
  'woff2',
  'xml',
];
export const missingFile = 'This file is not here.';
