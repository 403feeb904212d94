/** Traffic of ours, as a browser records it: ids in paths, queries, a JSON body, a form, an answer of an error. */
function entry(method: string, path: string, answer: object, status = 200, postData?: object) {
  return {
    request: {
      ...{ method, url: `https://api.shop.example.com/v1/${path}`, headers: [] },
      ...(postData && { postData }),
    },
    response: { status, content: { mimeType: 'application/json', text: JSON.stringify(answer) } },
  };
}

const json = (value: object) => ({ mimeType: 'application/json', text: JSON.stringify(value) });

export const RECORDED_TRAFFIC = {
  log: {
    version: '1.2',
    entries: [
      entry('GET', 'orders?page=1&open=true', [{ id: 17, total: 1.5 }]),
      entry('GET', 'orders/17', { id: 17, name: 'Ann' }),
      entry('GET', 'orders/18', { id: 18, total: 2 }),
      entry('GET', 'orders/19', { error: 'gone' }, 404),
      entry('POST', 'orders', { id: 20 }, 201, json({ item: 'pen', count: 1, gift: true })),
      entry('DELETE', 'orders/18', {}, 200),
      entry('POST', 'login', { ok: true }, 200, {
        mimeType: 'application/x-www-form-urlencoded',
        text: 'user=ann&keep=1',
      }),
    ],
  },
};
