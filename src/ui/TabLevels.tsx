import { type Level, LevelCount } from './LevelCount.tsx';

interface TabLevelsProps {
  readonly levels: readonly Level[];
}

/** After the name of a tab: how many errors are in it, or, without any, how many warnings. */
export function TabLevels({ levels }: TabLevelsProps) {
  const count = (level: Level) => levels.filter((one) => one === level).length;
  const level = count('error') > 0 ? 'error' : 'warning';
  return <LevelCount level={level} count={count(level)} isShort />;
}
