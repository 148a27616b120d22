import type { Module } from './platform/module.ts'

/** Every room of the house, nearest the ground first. A room may ask only those before it. */
export const modules: readonly Module[] = []
