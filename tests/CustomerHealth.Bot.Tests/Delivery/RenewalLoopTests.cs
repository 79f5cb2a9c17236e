using CustomerHealth.Bot.Delivery;
using CustomerHealth.Core.Installations;
using CustomerHealth.Storage;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Bot.Tests.Delivery;

/// <summary>Tokens are renewed before they expire, as long as the program serves: at the start, and then again and again, whatever went wrong the time before.</summary>
public sealed class RenewalLoopTests
{
    private readonly ManualClock _clock = new(Instant.FromUtc(2026, 11, 22, 9, 0));
    private readonly LoggedLines<RenewalLoop> _log = new();

    [Fact]
    public async Task Serve_Started_RenewsAtOnceAndThenEachTimeThePauseIsOver()
    {
        var renewal = new Renewal();
        using var loop = await StartedAsync(renewal);

        (await _clock.NextWaitAsync()).ShouldBe(RenewalLoop.Every);
        renewal.Rounds.ShouldBe(1);
        for (var round = 2; round <= 4; round++)
        {
            _clock.Advance(RenewalLoop.Every - TimeSpan.FromTicks(1));
            _clock.Waiting.ShouldBe(1, "the pause is not over");
            _clock.Advance(TimeSpan.FromTicks(1));
            await _clock.NextWaitAsync();
            renewal.Rounds.ShouldBe(round);
        }

        await loop.StopAsync(CancellationToken.None).InTimeAsync();
        _log.Lines.ShouldBeEmpty();
    }

    /// <summary>A fault ends neither the loop nor the round: the other platform has its turn, and the next round tries again.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Serve_FaultInOneRound_IsToldAndTheNextRoundComes(bool ofTheStore)
    {
        Exception fault = ofTheStore ? new StoreException("The store is away.") : new InvalidOperationException("Nobody foresaw this.");
        var (broken, sound) = (new Renewal { Fault = fault }, new Renewal());
        using var loop = await StartedAsync(broken, sound);
        await _clock.NextWaitAsync();
        (broken.Rounds, sound.Rounds).ShouldBe((1, 1));
        _log.Lines.ShouldHaveSingleItem().ShouldBe($"Renewing tokens stopped and is tried again: {fault.Message}");

        broken.Fault = null;
        _clock.Advance(RenewalLoop.Every);
        await _clock.NextWaitAsync();

        (broken.Rounds, sound.Rounds).ShouldBe((2, 2));
        _log.Lines.Count.ShouldBe(1);
        await loop.StopAsync(CancellationToken.None).InTimeAsync();
    }

    /// <summary>A call that gave up by itself is a fault as any other, and not the end of serving.</summary>
    [Fact]
    public async Task Serve_RenewalThatGaveUpItself_IsToldAndTheNextRoundComes()
    {
        var renewal = new Renewal { Fault = new TaskCanceledException("It took too long.") };
        using var loop = await StartedAsync(renewal);
        await _clock.NextWaitAsync();

        _clock.Advance(RenewalLoop.Every);
        await _clock.NextWaitAsync();

        renewal.Rounds.ShouldBe(2);
        await loop.StopAsync(CancellationToken.None).InTimeAsync();
    }

    [Fact]
    public async Task Serve_StoppedInTheMiddleOfARound_EndsWithoutAWord()
    {
        var renewal = new Renewal { IsEndless = true };
        using var loop = await StartedAsync(renewal);
        await renewal.Begun.Task.InTimeAsync();

        await loop.StopAsync(CancellationToken.None).InTimeAsync();

        loop.ExecuteTask!.IsCompleted.ShouldBeTrue();
        renewal.IsStopped.ShouldBeTrue();
        _log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Serve_StoppedInThePause_EndsAndRenewsNoMore()
    {
        var renewal = new Renewal();
        using var loop = await StartedAsync(renewal);
        await _clock.NextWaitAsync();

        await loop.StopAsync(CancellationToken.None).InTimeAsync();
        _clock.Advance(RenewalLoop.Every);

        loop.ExecuteTask!.IsCompleted.ShouldBeTrue();
        renewal.Rounds.ShouldBe(1);
        _log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Serve_NothingThatExpires_EndsAtOnce()
    {
        using var loop = await StartedAsync();

        await loop.ExecuteTask!.InTimeAsync();

        _clock.Waiting.ShouldBe(0);
    }

    private async Task<RenewalLoop> StartedAsync(params ITokenRenewal[] renewals)
    {
        var loop = new RenewalLoop(renewals, _clock, _log);
        await loop.StartAsync(CancellationToken.None);
        return loop;
    }

    /// <summary>Notes when it was asked, and does what a test wants of it.</summary>
    private sealed class Renewal : ITokenRenewal
    {
        public int Rounds { get; private set; }

        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Exception? Fault { get; set; }

        public bool IsEndless { get; init; }

        public bool IsStopped { get; private set; }

        public async Task RenewDueAsync(CancellationToken cancellationToken)
        {
            Rounds++;
            Begun.TrySetResult();
            if (Fault is { } fault)
                throw fault;
            if (!IsEndless)
                return;
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                IsStopped = true;
            }
        }
    }
}
