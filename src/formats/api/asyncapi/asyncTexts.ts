import { readable, shortened } from '../../../domain/api/plainKeywords.ts';
import type { AsyncExchange } from './AsyncExchange.ts';
import { protocolNames } from './asyncProtocols.ts';
import type { Exchanged } from './exchanged.ts';

/** What people have to send: code of ours speaks to no broker. */
export function sendingText(
  { servers, address, reply, channelName }: AsyncExchange,
  told: Exchanged,
): string {
  const protocol = protocolNames(servers);
  const where =
    address === ''
      ? `the channel “${shortened(channelName, 100)}”, whose address is only known when it runs`
      : `the channel “${shortened(address, 200)}”`;
  const by = protocol === '' ? 'It is a message' : `It is a message by ${protocol}`;
  const { read, bindings } = told;
  const places = new Set(read.parameters.map((one) => one.in));
  return [
    `${by}, and generated code speaks to no broker: send it here to ${where}, with the content type ${shortened(read.contentType, 100)}.`,
    ...(places.has('header') ? ['Inputs that are headers go with it as such.'] : []),
    ...(places.has('key') ? ['The input of its key is the key of the message.'] : []),
    ...(read.correlation === '' ? [] : [read.correlation]),
    ...(bindings === '' ? [] : [`The broker has to be told: ${bindings}.`]),
    ...(reply === undefined ? [] : [`It is answered${answeredAt(reply.address)}.`]),
  ].join(' ');
}

function answeredAt(address: string): string {
  if (address === '') return '';
  return address.startsWith('$message')
    ? ` where the message says it (${shortened(address, 100)})`
    : ` on the channel “${shortened(address, 100)}”`;
}

/** Where a message comes from, for those who read what an event is. */
export function arrivalText(
  { servers, address, channelName, reply }: AsyncExchange,
  told: Exchanged,
): string {
  const protocol = protocolNames(servers);
  const channel = shortened(address === '' ? channelName : address, 200);
  return readable(
    [
      `Comes ${protocol === '' ? '' : `by ${protocol} `}from the channel “${channel}”.`,
      ...(told.read.correlation === '' ? [] : [told.read.correlation]),
      ...(reply === undefined ? [] : ['The sender waits for an answer.']),
      ...(told.bindings === '' ? [] : [`Of the broker: ${told.bindings}.`]),
    ].join(' '),
    600,
  );
}
