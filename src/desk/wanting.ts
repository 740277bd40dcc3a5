import { isError, type Fault } from '../domain/faults/fault.ts';

/** Whether a fault of a draft is only something still wanting before it may be sent for approval. */
export function isWanting(fault: Fault): boolean {
  return isError(fault) && fault.code.startsWith('thieu-') && fault.code !== 'thieu-tep';
}
