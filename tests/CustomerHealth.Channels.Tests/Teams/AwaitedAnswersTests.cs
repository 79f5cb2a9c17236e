using CustomerHealth.Channels.Teams.Conversation;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Channels.Tests.Teams;

/// <summary>CH-4: what came of a press is read in the response or told in another way, whichever comes first: the end of the wait or the answer. Never in neither.</summary>
public sealed class AwaitedAnswersTests
{
    private const string Key = "teams:t/c/m/press";
    private static readonly InvokeAnswer Done = InvokeAnswer.Message("Done.");

    private readonly ManualClock _clock = new(Instant.FromUtc(2026, 11, 16, 8, 0));
    private readonly AwaitedAnswers _awaited;

    public AwaitedAnswersTests() => _awaited = new AwaitedAnswers(_clock);

    /// <summary>The wait is over, and whoever waited has not yet come to forget it: the worker must know that nobody reads its answer.</summary>
    [Fact]
    public async Task Answer_BetweenTheEndOfTheWaitAndForgetting_IsReadByNobodyAndSaysSo()
    {
        _awaited.TryExpect(Key, out var answer).ShouldBeTrue();
        var waiting = _awaited.WaitAsync(answer);
        _clock.Advance(AwaitedAnswers.Budget);
        (await waiting).ShouldBeNull();

        _awaited.Answer(Key, Done).ShouldBeFalse();
    }

    /// <summary>The answer comes when the time is up already, but before the wait was given up: then it is read.</summary>
    [Fact]
    public async Task GiveUp_AfterTheAnswer_ReadsIt()
    {
        _awaited.TryExpect(Key, out var answer).ShouldBeTrue();
        _awaited.Answer(Key, Done).ShouldBeTrue();

        (await AwaitedAnswers.GiveUpAsync(answer)).ShouldBe(Done);
    }

    [Fact]
    public async Task Wait_AnsweredInTime_ReadsItOnceAndEverybodyWhoJoinedDoes()
    {
        _awaited.TryExpect(Key, out var answer).ShouldBeTrue();
        _awaited.TryJoin(Key, out var joined).ShouldBeTrue();
        var (first, second) = (_awaited.WaitAsync(answer), _awaited.WaitAsync(joined!));

        _awaited.Answer(Key, Done).ShouldBeTrue();

        (await first, await second).ShouldBe((Done, Done));
        _awaited.Answer(Key, Done).ShouldBeFalse("it was said");
        _awaited.Forget(Key);
        _awaited.TryExpect(Key, out _).ShouldBeTrue();
    }
}
