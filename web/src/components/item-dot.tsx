/** The colour of a session item: only as a dot or a lane, never instead of its name. */
export const itemColor = (itemId: string) =>
  `var(--item-${(Number(itemId.replace(/\D/g, '')) % 6) + 1})`;

export function ItemDot({ itemId }: { itemId: string }) {
  return (
    <span
      aria-hidden
      style={{
        display: 'inline-block',
        flex: 'none',
        width: 10,
        height: 10,
        borderRadius: 3,
        background: itemColor(itemId),
      }}
    />
  );
}
