using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Outcomes;
using CustomerHealth.Core.Reviews;
using CustomerHealth.Core.Reviews.Client;
using NodaTime;

namespace CustomerHealth.Core.Tests.Reviews.Client;

/// <summary>A quarter wholly outside the time that an account was a client has no review; any day inside it is enough for one.</summary>
public sealed class ClientContractTests
{
    private static readonly Quarter Third = new(2026, 3);
    private static readonly DateInterval Seen = new(new(2026, 7, 1), new(2026, 9, 30));
    private static readonly Account Acme = new() { Key = "acme", Name = "Acme" };

    [Fact]
    public void WhyNoReview_ContractBeginsAfterTheQuarter_SaysWhen()
    {
        Of(Acme with { Start = new(2026, 9, 30) }).ShouldBeNull();
        Of(Acme with { Start = new(2026, 10, 1) }).ShouldBe("The contract with Acme begins on 1 Oct 2026, after the days of 2026-Q3 that are looked at (up to 30 Sep 2026): there is nothing to review.");
    }

    [Theory]
    [InlineData("2026-06-30", Lifecycle.Churned, "Acme left on 30 Jun 2026, before 2026-Q3 began on 1 Jul 2026: there is nothing to review.")]
    [InlineData("2026-07-01", Lifecycle.Churned, null)]
    [InlineData("2026-06-30", Lifecycle.Active, null)] // it came back
    public void WhyNoReview_LeftOnADay_GoesByTheDay(string day, Lifecycle lifecycle, string? expected) =>
        Of(Acme with { Lifecycle = lifecycle }, null, new Outcome("acme", NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, Outcome.Churned), new Outcome("other", new(2026, 1, 1), Outcome.Churned)).ShouldBe(expected);

    /// <summary>SC-11: without a day, what was known on the eve of the quarter counts.</summary>
    [Theory]
    [InlineData(Lifecycle.Churned, "Acme had left before 2026-Q3 began on 1 Jul 2026: there is nothing to review.")]
    [InlineData(Lifecycle.Active, null)]
    public void WhyNoReview_LeftOnNoDay_GoesByTheEve(Lifecycle before, string? expected) =>
        Of(Acme with { Lifecycle = Lifecycle.Churned }, Acme with { Lifecycle = before }).ShouldBe(expected);

    private static string? Of(Account account, Account? before = null, params Outcome[] outcomes) => new ClientContract(account, before, outcomes).WhyNoReview(Third, Seen);
}
