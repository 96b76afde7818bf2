/** The columns of a stage: handle, name, probability, outcome, rot days, menu; two lines on a phone. */
export const stageGrid =
  'grid grid-cols-[24px_minmax(0,1fr)_96px_112px_112px_32px] gap-x-2 px-2 max-sm:grid-cols-[24px_repeat(3,minmax(0,1fr))_32px] max-sm:gap-y-1';
