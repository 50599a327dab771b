/** What stands out of the page sideways; tables, code and logs may be scrolled in themselves. Runs in the page. */
export const sticksOut = (main: Element): readonly string[] => {
  const scrolls = (element: Element | null): boolean => {
    if (element === null || element === main) return false;
    return ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement);
  };
  const isHidden = (element: Element): boolean =>
    !element.checkVisibility() || getComputedStyle(element).clipPath !== 'none';
  const wide = [...main.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
    .filter((element) => !isHidden(element) && !scrolls(element))
    .map((element) => element.outerHTML.slice(0, 160));
  return main.scrollWidth > main.clientWidth + 1 ? [`main: ${main.scrollWidth}`, ...wide] : wide;
};

/** What of ours moves or fades for longer than an eye needs. Runs in the page. */
export const moving = (main: Element): readonly string[] => {
  const LONG_S = 0.01;
  const isLong = (times: string): boolean => times.split(',').some((time) => parseFloat(time) > LONG_S);
  // PatternFly's own are the console's: in 6.4 colours fade, and the sign of a fold turns, whatever is wanted.
  return [...main.querySelectorAll('*:not([class*="pf-v6-"])')]
    .flatMap((element) =>
      [undefined, '::before', '::after'].map((pseudo) => ({
        element,
        style: getComputedStyle(element, pseudo),
      })),
    )
    .filter(
      ({ style }) =>
        (style.transitionProperty !== 'none' && isLong(style.transitionDuration)) ||
        (style.animationName !== 'none' && isLong(style.animationDuration)) ||
        style.scrollBehavior === 'smooth',
    )
    .map(({ element }) => element.outerHTML.slice(0, 160));
};

/** Signs, bars and words of charts that cannot be told from the canvas of the reader's own colours. Runs in the page. */
export const vanished = (main: Element): readonly string[] => {
  const probe = document.createElement('span');
  probe.style.color = 'Canvas';
  main.append(probe);
  const canvas = getComputedStyle(probe).color;
  probe.remove();
  const isDrawn = (element: Element): boolean =>
    element.checkVisibility() && element.getBoundingClientRect().width > 0;
  const signs = [...main.querySelectorAll('svg[class*="icon"], svg[role="img"]')]
    .filter(isDrawn)
    .filter((sign) => getComputedStyle(sign).color === canvas);
  const bars = [...main.querySelectorAll('[class*="share-part"]')]
    .filter(isDrawn)
    .filter((bar) => getComputedStyle(bar).backgroundColor === canvas);
  const light = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const contrast = (colour: string): number => {
    const [one, other] = [light(colour), light(canvas)];
    return Math.max(one, other) / Math.min(one, other);
  };
  const words = [...main.querySelectorAll('svg tspan')]
    .filter(isDrawn)
    .filter((text) => contrast(getComputedStyle(text).fill) < 4.5);
  return [...signs, ...bars, ...words].map((element) => element.outerHTML.slice(0, 160));
};
