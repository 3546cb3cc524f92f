import type { ComponentProps } from 'react';
import { Link } from 'react-router';

type Props = Omit<ComponentProps<typeof Link>, 'discover' | 'to'> & {
  /** An address of the guide without the base path, such as `/partner/`. */
  to: string;
};

/** A link inside the guide. `discover` belongs to a mode of the router that is not used here. */
export const InternalLink = (props: Props) => <Link {...props} discover="none" />;
