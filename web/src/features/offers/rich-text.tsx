import '@mantine/tiptap/styles.css';
import { RichTextEditor } from '@mantine/tiptap';
import { Link } from '@tiptap/extension-link';
import { useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import DOMPurify from 'dompurify';
import { useOfferWords } from './words.ts';

type Props = { label: string; html: string; mayWrite: boolean; onChange: (html: string) => void };

/** Formatted text, kept as the few safe tags that it can make. Loaded when a section needs it. */
export function RichText({ label, html, mayWrite, onChange }: Props) {
  const say = useOfferWords();
  const editor = useEditor({
    extensions: [
      StarterKit.configure({
        link: false,
        heading: { levels: [3] },
        code: false,
        codeBlock: false,
      }),
      Link.configure({ openOnClick: false }),
    ],
    content: DOMPurify.sanitize(asHtml(html)),
    editable: mayWrite,
    editorProps: {
      attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true' },
    },
    onUpdate: ({ editor: changed }) =>
      onChange(changed.isEmpty ? '' : DOMPurify.sanitize(changed.getHTML())),
  });
  return (
    <RichTextEditor
      editor={editor}
      labels={{
        boldControlLabel: say('bold'),
        italicControlLabel: say('italic'),
        h3ControlLabel: say('heading'),
        bulletListControlLabel: say('bulletList'),
        orderedListControlLabel: say('orderedList'),
        linkControlLabel: say('link'),
        unlinkControlLabel: say('unlink'),
        undoControlLabel: say('undo'),
        redoControlLabel: say('redo'),
        linkEditorInputLabel: say('linkAddress'),
        linkEditorInputPlaceholder: 'https://',
        linkEditorSave: say('linkSave'),
        linkEditorExternalLink: say('linkOpens'),
        linkEditorInternalLink: say('linkSame'),
      }}
    >
      {mayWrite && (
        <RichTextEditor.Toolbar>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Bold />
            <RichTextEditor.Italic />
            <RichTextEditor.H3 />
            <RichTextEditor.BulletList />
            <RichTextEditor.OrderedList />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Link />
            <RichTextEditor.Unlink />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Undo />
            <RichTextEditor.Redo />
          </RichTextEditor.ControlsGroup>
        </RichTextEditor.Toolbar>
      )}
      <RichTextEditor.Content mih={140} />
    </RichTextEditor>
  );
}

/** Text that was written without formatting keeps its lines. */
function asHtml(text: string): string {
  if (/<\w+[^>]*>/.test(text)) return text;
  const box = document.createElement('div');
  return text
    .split('\n')
    .map((line) => {
      box.textContent = line;
      return `<p>${box.innerHTML}</p>`;
    })
    .join('');
}
