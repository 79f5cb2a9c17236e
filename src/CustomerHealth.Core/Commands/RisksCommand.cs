using System.Globalization;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Commands.Lists;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands;

/// <summary><c>risks [mine|pod|all]</c>: the accounts worth working on today, the first first (SC-13), and the new alerts (SC-14).</summary>
public sealed class RisksCommand(PortfolioReader portfolio, EvidenceReader evidence, IAccountStore accounts, IScorecardSource scorecards, ListClock clock) : IBotCommand
{
    /// <summary>How it is asked for.</summary>
    public static CommandSpec Asked { get; } = new("risks", false, "risks [mine|pod|all]", "Lists the accounts worth working on today, with what to do and who.") { Group = HelpGroup.Lists };

    /// <inheritdoc />
    public CommandSpec Spec => Asked;

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (word, page, refusal) = Page.Split(call.Arguments, Spec.Usage);
        if (refusal is not null)
            return refusal;
        var (scope, wrong) = await new ScopeWord(accounts).ReadAsync(word, call, clock.Today, cancellationToken);
        if (scope is null)
            return wrong!;

        var look = await portfolio.ReadAsync(clock.Today, scope.Holds, call.Rights, cancellationToken);
        var scorecard = scorecards.Current;
        var entries = RiskOrder.Of(look.Standings, scorecard, clock.Today.Day);
        if (page.Beyond(entries.Length, $"risks {scope.Word}") is { } beyond)
            return beyond;

        var shown = await new ShownRisks(evidence, accounts, scorecard, clock).ReadAsync(page.Of(entries), look, call.Request.Actor, cancellationToken);
        return Compose(scope, look, (entries.Length, page), shown);
    }

    private Reply Compose(ListScope scope, PortfolioLook look, (int Count, Page Page) list, List<RiskRow> shown)
    {
        var all = look.Standings.Count;
        var title = list.Count == 0
            ? $"Nothing new to work on among {scope.Count(all)}"
            : string.Create(CultureInfo.InvariantCulture, $"Worth working on today: {list.Count} of {scope.Count(all)}");
        var more = list.Page.More(list.Count, $"risks {scope.Word}");
        var calm = all - list.Count;
        return new Reply
        {
            Kind = ReplyKind.List,
            Title = title,
            Text = shown is [var first, ..] ? $"{title}. First: {first.Name}, {first.Detail.Play}{(first.Detail.Owner is { } owner ? $", {owner}" : "")}." : title + ".",
            Sections = [.. AlertSection.Of(look, scorecards.Current), .. shown.Select((row, at) => row.Draw(list.Page.Before + at + 1))],
            Footer =
            [
                "Only you can see this", clock.Source(look),
                "order: conflicts, new Reds, Reds that renew within 90 days, falls, other Reds, lost sight; then nearest renewal",
                more ?? string.Create(CultureInfo.InvariantCulture, $"{calm} others need nothing new"),
            ],
            Next = [.. shown.Take(1).Select(row => row.Key), more is null ? (scope.Word == "all" ? "portfolio" : "risks all") : more[(more.IndexOf(": ", StringComparison.Ordinal) + 2)..]],
            Menu = shown.Count == 0 ? null : new ReplyMenu("Open an account", [.. shown.Select(row => new ReplyAction(row.Name, CommandText.OfAccount(row.Key)))]),
            Actions = list.Page.Buttons(list.Count, $"risks {scope.Word}"),
            InPlace = true,
            Data = new
            {
                Scope = scope.Word,
                AsOf = Iso(look.AsOf),
                Source = look.IsKept ? "snapshot" : "scored",
                RowsSince = look.Arrived?.Rows,
                Accounts = all,
                WorthWorkingOn = list.Count,
                Page = list.Page.Number,
                Rows = shown.Select(row => row.Json()).ToList(),
                Alerts = look.Alerts?.Select(AlertSection.Json).ToList(),
            },
        };
    }

    private static string Iso(AsOf asOf) => asOf.Day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
