/** Where an answer that goes on is sent: a chunked HTTP answer, or a WebSocket. */
export type Outlet = {
  readonly send: (text: string) => void;
  /** Nothing comes any more: the answer, or the socket, is closed. */
  readonly end: () => void;
};
