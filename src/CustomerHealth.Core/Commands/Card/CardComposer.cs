using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Commands.Card;

/// <summary>Puts a card together in the order that never changes: verdict, views, what changed, what to do; the small print is of the moment.</summary>
internal sealed class CardComposer(AccountTrend trend, Reader reader)
{
    /// <summary>Who sees it, as of when, and the legend.</summary>
    public static ImmutableArray<string> SmallPrint(ZonedDateTime now) => ["Only you can see this", $"as of {Words.Moment(now)}", "arrows: 4 weeks, % on fresh data"];

    public Reply Compose()
    {
        var account = trend.Now.Account;
        var facts = CardFacts.Of(trend);
        var left = account.Lifecycle == Lifecycle.Churned;
        var steps = left ? [] : Steps.Next(facts, account, reader, trend.AsOf.Day);
        var gaps = left ? [] : Steps.Gaps(trend.Now, reader, trend.AsOf.Day);
        return new Reply
        {
            Kind = ReplyKind.Card,
            Title = account.Name,
            Subtitle = Subtitle(facts.Renewal),
            Text = Summary(facts.Verdict, steps.IsEmpty ? gaps : steps),
            Sections = [facts.Verdict, facts.Scores, .. Held(), facts.Changes, .. Doing(steps, gaps)],
            Next = Following(account, left, steps.IsEmpty && !gaps.IsEmpty),
            Actions = Buttons(CommandText.OfAccount(account.Key), left, steps.IsEmpty && !gaps.IsEmpty),
            Data = trend.ToJson(),
        };
    }

    private static ImmutableArray<string> Following(Account account, bool left, bool onlyGaps) =>
        left ? [$"{CommandText.OfAccount(account.Key)} trend", $"audit {CommandText.OfAccount(account.Key)}"]
        : onlyGaps ? ["help set", $"{CommandText.OfAccount(account.Key)} trend"]
        : [$"{CommandText.OfAccount(account.Key)} why", $"{CommandText.OfAccount(account.Key)} whatif"];

    /// <summary>Three, so that there is room for one more; the one that fills gaps stands out where the card asks for nothing else.</summary>
    private static ImmutableArray<ReplyAction> Buttons(string account, bool left, bool onlyGaps) =>
    [
        .. onlyGaps ? [new ReplyAction("Fill gaps", $"{account} set") { IsPrimary = true, OpensForm = true }] : Array.Empty<ReplyAction>(),
        new("Get report", $"{account} report"),
        .. onlyGaps ? [] : new[] { new ReplyAction("Show trend", $"{account} trend") },
        .. left ? [] : new[] { new ReplyAction("Log note", $"{account} log") { OpensForm = true } },
    ];

    private IEnumerable<Section> Held() => HeldDown.Of(trend, reader) is { } held ? [held] : [];

    private static IEnumerable<Section> Doing(ImmutableArray<Step> steps, ImmutableArray<Step> gaps)
    {
        if (!steps.IsEmpty)
            yield return new StepsSection("Do next", steps);
        if (!gaps.IsEmpty)
            yield return new StepsSection("Fill the gaps", gaps);
    }

    private string Summary(VerdictSection verdict, ImmutableArray<Step> steps)
    {
        var next = steps.IsEmpty ? "" : $" Next: {steps[0].Text}{(steps[0].Owner is { } owner ? $", {owner}" : "")}.";
        return $"{trend.Now.Account.Name}: {Verdict.Plain(verdict)}{next}";
    }

    private string? Subtitle(string? renews)
    {
        List<string> parts = [];
        if (trend.Now.Account.Lifecycle == Lifecycle.Churned)
            parts.Add("churned");
        else if (renews is { } renewal)
            parts.Add(trend.Now.Account.Renewal < trend.AsOf.Day ? $"renewal was {renewal}" : $"renews {renewal}");
        if (trend.Now.Account.Mrr is { } mrr)
            parts.Add($"{mrr.ToString("#,0", CultureInfo.InvariantCulture)} a month");
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }
}
