using System.Threading.Channels;
using NodaTime;

namespace CustomerHealth.Testing;

/// <summary>A clock that stands still until it is told to go on; its timers go off only then.</summary>
public sealed class ManualClock(DateTimeOffset now) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();
    private DateTimeOffset _now = now;

    /// <summary>Starts at an instant.</summary>
    public ManualClock(Instant now)
        : this(now.ToDateTimeOffset())
    {
    }

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>How many timers are waiting.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
                return _timers.Count;
        }
    }

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Stands still, too, in ticks.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override long GetTimestamp() => _now.UtcTicks;

    /// <summary>Waits until somebody waits on this clock.</summary>
    /// <returns>How long they mean to wait.</returns>
    /// <exception cref="TimeoutException">Nobody did.</exception>
    public async ValueTask<TimeSpan> NextWaitAsync(CancellationToken cancellationToken = default) =>
        await _waits.Reader.ReadAsync(cancellationToken).AsTask().InTimeAsync("somebody who waits on the test's clock");

    /// <summary>Lets time pass; the timers that are due go off, the earliest first.</summary>
    public void Advance(TimeSpan by)
    {
        var end = _now + by;
        while (TakeDue(end) is { } timer)
        {
            _now = timer.Due;
            timer.GoOff();
        }

        _now = end;
    }

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (period != Timeout.InfiniteTimeSpan)
            throw new NotSupportedException("A timer of this clock goes off once.");
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private ManualTimer? TakeDue(DateTimeOffset end)
    {
        lock (_gate)
        {
            var first = _timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            if (first is not null)
                _timers.Remove(first);
            return first;
        }
    }

    /// <summary>A timer that goes off once.</summary>
    private sealed class ManualTimer(ManualClock clock, Action callback) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void GoOff() => callback();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Dispose();
            if (dueTime == Timeout.InfiniteTimeSpan)
                return true;
            lock (clock._gate)
            {
                Due = clock._now + dueTime;
                clock._timers.Add(this);
            }

            return clock._waits.Writer.TryWrite(dueTime);
        }

        public void Dispose()
        {
            lock (clock._gate)
                clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
