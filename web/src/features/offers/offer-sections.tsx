import { AvailabilitySection } from './availability-section.tsx';
import { BucketsPanel } from './buckets-panel.tsx';
import { DetailsSection } from './details-section.tsx';
import { Matrix } from './matrix.tsx';
import { freeName, newTerm } from './new-term.ts';
import classes from './offers.module.css';
import { useTermWords } from './term-words.ts';
import { TermsSection } from './terms-section.tsx';
import { ConditionsSection, DescriptionsSection } from './text-sections.tsx';
import type { Editor } from './use-draft.ts';
import type { Place } from './use-place.ts';

type Props = { editor: Editor; place: Place; mayWrite: boolean };

/** The section in hand. The matrix stands below both of what it is made of: buckets and terms. */
export function OfferSections({ editor, place, mayWrite }: Props) {
  const sayTerm = useTermWords();
  const addTerm = () => {
    const name = freeName(editor.draft, sayTerm('newName'), (count) =>
      sayTerm('newNameNumbered', { count }),
    );
    const term = newTerm(editor.draft, name);
    editor.change({ terms: [...editor.draft.terms, term] });
    place.go({ section: 'terms', term: term.key });
  };
  const openTerm = (term: string) => place.go({ section: 'terms', term });
  const given = { editor, mayWrite };
  const matrix = <Matrix {...given} onAddTerm={addTerm} onOpenTerm={openTerm} />;

  switch (place.section) {
    case 'details':
      return <DetailsSection {...given} />;
    case 'descriptions':
      return <DescriptionsSection {...given} />;
    case 'conditions':
      return <ConditionsSection {...given} />;
    case 'availability':
      return <AvailabilitySection {...given} />;
    case 'terms':
      return (
        <div className={classes['stack']}>
          <TermsSection {...given} termKey={place.term} onOpenTerm={openTerm} onAddTerm={addTerm} />
          {matrix}
        </div>
      );
    case 'buckets':
      return (
        <div className={classes['stack']}>
          <BucketsPanel {...given} />
          {matrix}
        </div>
      );
  }
}
