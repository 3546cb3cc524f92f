import { neutralSite } from '../domain/leaving.ts';

type Props = {
  className?: string | undefined;
  /** Said before the name, and not shown. */
  before?: string;
};

/**
 * Leads to a site that says nothing about the reader. A plain link: it works before any script, and without one. The
 * script does more with it, see `startLeaving`. A dialog needs one of its own, as nothing outside it can be pressed.
 */
export function LeaveLink({ className, before }: Props) {
  return (
    <a className={className} href={neutralSite} rel="nofollow noreferrer">
      {before && <span className="visually-hidden">{before} </span>}Leave now
    </a>
  );
}
