export { type AnswerOnceRequest, answerOnce, type StoredReply } from './answer-once.ts';
