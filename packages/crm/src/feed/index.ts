export { type LiveEvent, liveEvent } from './event.ts';
export { createFeed, type Feed } from './feed.ts';
export { type FollowOptions, followFeed } from './follow.ts';
export { encodePosition, type Position } from './position.ts';
export { presentPosition } from './read.ts';
