import { Button, Group, Text } from '@mantine/core';
import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import SignaturePad from 'signature_pad';
import { useEnrollWords } from './words.ts';
import classes from './enrollment.module.css';

/** What was drawn as a small PNG in Base64; null = nothing. */
export type SignaturePicture = { read(): string | null };

/** As it is kept and printed: sharp enough on paper, a few kilobytes. */
const kept = { width: 600, height: 170 };

/** A box to sign in with a finger, a pen or the mouse. Paper white in both schemes, as it is printed. */
export function SignatureBox({ picture }: { picture: RefObject<SignaturePicture | null> }) {
  const say = useEnrollWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(undefined);

  useEffect(() => {
    const surface = canvas.current!;
    const drawing = new SignaturePad(surface, {
      penColor: '#15211f',
      minWidth: 0.8,
      maxWidth: 2.4,
    });
    pad.current = drawing;
    const fit = () => {
      const strokes = drawing.toData();
      const sharpness = Math.max(devicePixelRatio, 1);
      surface.width = surface.offsetWidth * sharpness;
      surface.height = surface.offsetHeight * sharpness;
      surface.getContext('2d')?.scale(sharpness, sharpness);
      drawing.clear();
      drawing.fromData(strokes);
    };
    fit();
    const watcher = new ResizeObserver(fit);
    watcher.observe(surface);
    return () => {
      watcher.disconnect();
      drawing.off();
    };
  }, []);
  useImperativeHandle(picture, () => ({
    read: () => (pad.current?.isEmpty() === false ? small(canvas.current!) : null),
  }));

  return (
    <div>
      <canvas ref={canvas} className={classes['pad']} role="img" aria-label={say('box')} />
      <Group justify="space-between" mt={6}>
        <Text fz={13} c="dimmed">
          {say('boxNote')}
        </Text>
        <Button variant="subtle" size="xs" onClick={() => pad.current?.clear()}>
          {say('clear')}
        </Button>
      </Group>
    </div>
  );
}

function small(drawn: HTMLCanvasElement): string {
  const copy = document.createElement('canvas');
  const scale = Math.min(kept.width / drawn.width, kept.height / drawn.height);
  copy.width = Math.max(1, Math.round(drawn.width * scale));
  copy.height = Math.max(1, Math.round(drawn.height * scale));
  copy.getContext('2d')!.drawImage(drawn, 0, 0, copy.width, copy.height);
  return copy.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}
