/** Pictures of captions by somebody else's endpoint: nothing but what was anonymized goes there. */
export {
  type Endpoint,
  type Generated,
  GeneratorClient,
  type Sender,
  type Sending,
} from '../engines/generator/client.ts';
