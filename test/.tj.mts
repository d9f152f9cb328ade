import * as T from '@xenova/transformers';
console.log(Object.keys(T).filter(k=>/Tokenizer$|AutoModelFor|env|Tensor$/.test(k)).slice(0,60).join(' '));
