import type { EventOf, UnitEvent } from '../../events/event.js';
import type { ChannelKey, CommandKey } from '../../values/keys.js';
import type { ChannelKind, OpenHours, OperatingLevel } from '../../vocabulary/unit/running.js';
import type { Ref } from '../change.js';
import { having, type Known } from './known.js';

/** A way to reach the unit. */
export interface Channel {
  readonly channel: ChannelKey;
  readonly kind: ChannelKind;
  readonly hours: ReadonlyArray<OpenHours>;
  /** The decision that closed it, where it was not opened since; its term says until when. */
  readonly closed: EventOf<'ChannelClosed'> | undefined;
  readonly because: ReadonlyArray<Ref>;
}

/** How a unit runs, as far as anybody said. */
export interface Running {
  readonly channels: ReadonlyMap<ChannelKey, Channel>;
  /** The last head counts, by qualification and part of the day. */
  readonly staffing: ReadonlyMap<string, Known<EventOf<'StaffingReported'>>>;
  readonly levels: ReadonlyMap<OperatingLevel['scale'], Known<EventOf<'OperatingLevelSet'>>>;
  readonly payments: ReadonlyMap<CommandKey, Known<EventOf<'ProviderPaymentSet'>>>;
  readonly fees: ReadonlyMap<CommandKey, Known<EventOf<'FeeRuleSet'>>>;
}

export const notRunning: Running = {
  channels: new Map(),
  staffing: new Map(),
  levels: new Map(),
  payments: new Map(),
  fees: new Map(),
};

const enterChannels = (
  channels: Running['channels'],
  event: EventOf<'ChannelOpened' | 'ChannelHoursChanged' | 'ChannelClosed'>,
  ref: Ref,
): Running['channels'] => {
  const { channel } = event;
  if (event.type === 'ChannelOpened') {
    const { kind, hours } = event;
    return having(channels, channel, { channel, kind, hours, closed: undefined, because: [ref] });
  }
  const there = channels.get(channel);
  if (there === undefined) return channels;
  const because = [...there.because, ref];
  return having(
    channels,
    channel,
    event.type === 'ChannelClosed'
      ? { ...there, closed: event, because }
      : { ...there, hours: event.hours, because },
  );
};

/** How the unit runs after one more event. */
export const enterRunning = (running: Running, event: UnitEvent, ref: Ref): Running => {
  switch (event.type) {
    case 'ChannelOpened':
    case 'ChannelHoursChanged':
    case 'ChannelClosed':
      return { ...running, channels: enterChannels(running.channels, event, ref) };
    case 'StaffingReported': {
      const key = `${event.qualification ?? ''} ${event.shift}`;
      const before = running.staffing.get(key);
      return before !== undefined && before.event.on > event.on
        ? running
        : { ...running, staffing: having(running.staffing, key, { event, ref }) };
    }
    case 'OperatingLevelSet': {
      const { scale } = event.level;
      const before = running.levels.get(scale);
      return before !== undefined && before.event.effective > event.effective
        ? running
        : { ...running, levels: having(running.levels, scale, { event, ref }) };
    }
    case 'ProviderPaymentSet':
      return { ...running, payments: having(running.payments, event.decision, { event, ref }) };
    case 'FeeRuleSet':
      return { ...running, fees: having(running.fees, event.decision, { event, ref }) };
    default:
      return running;
  }
};
