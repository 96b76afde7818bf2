'use client';
import { labelledView } from '../labelled.tsx';

export const links = labelledView('links');
