/** Comlink keeps an error's message only; this keeps its fault. Called on both sides of every port. */
import * as Comlink from 'comlink';
import { type Fault, FaultError, faultOf } from '../core/model/fault.ts';

export function carryFaults(): void {
  const own = Comlink.transferHandlers.get('throw');
  if (!own) throw new Error('Comlink has no handler for thrown values');
  Comlink.transferHandlers.set('throw', {
    canHandle: own.canHandle,
    serialize: (thrown: unknown) => [faultOf((thrown as { value: unknown }).value), []],
    deserialize: (fault: unknown) => {
      throw new FaultError(fault as Fault);
    },
  });
}
