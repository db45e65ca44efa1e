import { Link } from '@tanstack/react-router';
import { useMay } from '@/lib/use-me.ts';

/** A member's name, which leads to them for whoever may see them. */
export function MemberName({ id, name }: { id: string; name: string }) {
  const maySee = useMay('members:read');
  if (!maySee) return name;
  return (
    <Link to="/members/$memberId" params={{ memberId: id }}>
      {name}
    </Link>
  );
}
