export { type Segment, SegmentedControl } from './segmented.tsx';
