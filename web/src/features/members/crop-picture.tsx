import { Slider, Stack, Text } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useState } from 'react';
import { closer, firstSquare, moved } from './crop.ts';
import { useDoorWords } from './door-words.ts';
import classes from './members.module.css';

/** The side of the photo that is kept, in pixels: sharp on a roster and at a kiosk, and small. */
const sidePixels = 320;
const closest = 4;

const steps: Record<string, [right: number, down: number]> = {
  ArrowLeft: [-0.05, 0],
  ArrowRight: [0.05, 0],
  ArrowUp: [0, -0.05],
  ArrowDown: [0, 0.05],
};

/** A picture in a square window, moved and drawn closer: what is seen in it is what is kept. */
export function CropPicture(props: {
  picture: ImageBitmap;
  canvasRef: RefObject<HTMLCanvasElement | null>;
}) {
  const say = useDoorWords();
  const { picture, canvasRef } = props;
  const [square, setSquare] = useState(() => firstSquare(picture));
  useEffect(() => {
    const context = canvasRef.current?.getContext('2d');
    if (!context) return;
    const { left, top, side } = square;
    context.imageSmoothingQuality = 'high';
    // a JPEG has no transparency: what shines through would turn black
    context.fillStyle = '#fff';
    context.fillRect(0, 0, sidePixels, sidePixels);
    context.drawImage(picture, left, top, side, side, 0, 0, sidePixels, sidePixels);
  }, [picture, square, canvasRef]);
  const move = (right: number, down: number) =>
    setSquare((now) => moved(picture, now, right, down));
  const onDrag = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { width } = event.currentTarget.getBoundingClientRect();
    move(-event.movementX / width, -event.movementY / width);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    move(...step);
  };
  return (
    <Stack gap="xs" align="center">
      <canvas
        ref={canvasRef}
        width={sidePixels}
        height={sidePixels}
        role="img"
        aria-label={say('crop')}
        tabIndex={0}
        className={classes['crop']}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onDrag}
        onKeyDown={onKeyDown}
      />
      <Text fz={13} c="dimmed" aria-hidden>
        {say('crop')}
      </Text>
      <Text fz={13} fw={600} w="100%" aria-hidden>
        {say('zoom')}
      </Text>
      <Slider
        w="100%"
        label={null}
        thumbLabel={say('zoom')}
        min={1}
        max={closest}
        step={0.05}
        defaultValue={1}
        onChange={(times) => setSquare((now) => closer(picture, now, times))}
      />
    </Stack>
  );
}
