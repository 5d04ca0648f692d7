// The clock of a talk. The room's record holds it (dmer/room/record.py): when it was started, and when it was paused, so that
// every window shows the same time and a reload loses none of it.

/** @param {object} link  of room_link.js */
export function createTalkClock(link) {
  const startedAt = () => link.record()?.started_at ?? null;
  const pausedAt = () => link.record()?.paused_at ?? null;
  const running = () => startedAt() !== null && pausedAt() === null;
  const paused = () => startedAt() !== null && pausedAt() !== null;
  const elapsed = () => (startedAt() === null ? 0 : Math.max(0, ((pausedAt() ?? link.now()) - startedAt()) / 1000));
  return {
    running, paused, elapsed,
    toggle() {
      if (running()) link.move({ paused_at: Math.max(startedAt(), link.now()) });
      else link.move({ started_at: Math.round(link.now() - 1000 * elapsed()), paused_at: null });
    },
    /** To 0:00, from where it runs on if it runs. */
    reset() {
      if (running()) link.move({ started_at: link.now() });
      else link.move({ started_at: null, paused_at: null });
    },
    /** Back to where it starts by itself. */
    clear: () => link.move({ started_at: null, paused_at: null }),
  };
}
