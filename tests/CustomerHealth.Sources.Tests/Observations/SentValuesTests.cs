using CustomerHealth.Core.Commands.Acts;
using CustomerHealth.Core.Observations;
using CustomerHealth.Sources.Scorecards;
using CustomerHealth.Sources.Tests.Scorecards;
using NodaTime;

namespace CustomerHealth.Sources.Tests.Observations;

/// <summary>SC-7: a value that a measure of the scorecard in force cannot read is refused; what the engine reads is taken.</summary>
public sealed class SentValuesTests
{
    private const string Count = "kind: count";

    [Theory]
    [InlineData(Count, "7.0")]
    [InlineData(Count, "NA")]
    [InlineData("kind: percent", "140")]
    [InlineData("kind: days-from-start", "12")]
    [InlineData("kind: days-from-start", "2026-11-22")]
    [InlineData("kind: days-since", "2026-11-01")]
    [InlineData(Count + "\n        over: { days: 90, take: count, at-least: 0 }", "login")]
    public void Problem_ValueThatTheEngineReads_IsNone(string kind, string value) => Problem(kind, "support.open-tickets", value).ShouldBeNull();

    [Theory]
    [InlineData(Count, "hello", "'hello' is no number; type one such as 7, or NA when it does not apply")]
    [InlineData(Count, "7.5", "7.5 is no count; type a whole number, 0 or more")]
    [InlineData(Count + "\n        max: 10", "11", "11 is outside 10 or less, which is all that Open tickets can be")]
    [InlineData(Count, "na", "'na' is not how it is sent; send NA")]
    [InlineData("kind: percent", "50%", "'50%' is not how it is sent; send 50")]
    [InlineData("kind: days-since", "2026-11-23", "2026-11-23 lies ahead; type the date it last happened")]
    [InlineData("kind: days-since", "today", "'today' is not how it is sent; send 2026-11-22")]
    public void Problem_ValueThatTheEngineCannotRead_SaysWhatCanBe(string kind, string value, string problem) =>
        Problem(kind, "support.open-tickets", value).ShouldBe($"value of support.open-tickets: {problem}");

    [Fact]
    public void Problem_MeasureThatNoScorecardHas_IsNone() => Problem(Count, "crm.note", "hello").ShouldBeNull();

    private static string? Problem(string kind, string measure, string value)
    {
        using var files = new ScorecardFiles().Twisted(Count, kind);
        var load = ScorecardFolder.Load(files.Folder);
        load.Mistakes.ShouldBeEmpty();
        return new SentValues(load.Scorecard!, new LocalDate(2026, 11, 22)).Problem(new Observation
        {
            Account = "acme", Measure = measure, At = default, KnownAt = default, Value = value, Source = "crm",
        });
    }
}
