using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Commands.Lists;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;

namespace CustomerHealth.Core.Commands;

/// <summary><c>whitespace [PRODUCT]</c>: what could be sold to whom, and where an open risk must be put right first (SC-4).</summary>
public sealed class WhitespaceCommand(PortfolioReader portfolio, EvidenceReader evidence, IScorecardSource scorecards, ListClock clock) : IBotCommand
{
    private const int MostBlocked = 5;

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("whitespace", false, "whitespace [PRODUCT]", "Lists what could be sold to whom, and where an open risk comes first.") { Group = HelpGroup.Lists };

    /// <inheritdoc />
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (word, page, refusal) = Page.Split(call.Arguments, Spec.Usage);
        if (refusal is not null)
            return refusal;
        var view = scorecards.Current.Views.FirstOrDefault(v => string.Equals(v.Key, WhiteSpace.View, StringComparison.Ordinal));
        if (view is null)
            return Reply.Refusal($"There is no view {WhiteSpace.View} among the scorecards, and white space is what it measures.");
        ImmutableArray<Group> products = [.. view.Groups.Where(g => word is null || Is(g, word))];
        if (products.IsEmpty)
            return Reply.Refusal($"No product is called '{Unknown.Echo(word!)}'{NearName.Ending(word!, view.Groups.Select(g => g.Key))} Known: {string.Join(", ", view.Groups.Select(g => g.Key))}.");

        var look = await portfolio.ReadAsync(clock.Today, _ => true, call.Rights, cancellationToken);
        var gaps = WhiteSpace.Of(look.Standings, view with { Groups = products }, look.AsOf.Day, clock.Today.Day);
        ImmutableArray<WhiteSpace> open = [.. gaps.Where(g => !g.IsBlocked)], blocked = [.. gaps.Where(g => g.IsBlocked)];
        if (page.Beyond(open.Length, CommandOf(word)) is { } beyond)
            return beyond;

        var shown = await RowsAsync(look, page.Of(open), cancellationToken);
        var held = await RowsAsync(look, [.. blocked.Take(MostBlocked)], cancellationToken);
        return Compose((word, page, look), (open.Length, shown), (blocked.Length, held));
    }

    private static string CommandOf(string? word) => word is null ? "whitespace" : $"whitespace {word}";

    private static bool Is(Group group, string word) =>
        string.Equals(group.Key, word, StringComparison.OrdinalIgnoreCase) || string.Equals(group.Name, word, StringComparison.OrdinalIgnoreCase);

    private async Task<IReadOnlyList<WhiteSpaceRow>> RowsAsync(PortfolioLook look, ImmutableArray<WhiteSpace> gaps, CancellationToken cancellationToken)
    {
        HealthEngine kept = new(scorecards.Current, look.AsOf), today = new(scorecards.Current, clock.Today);
        List<WhiteSpaceRow> rows = [];
        foreach (var gap in gaps)
        {
            var isToday = gap.Standing.IsToday;
            if (await evidence.FindAsync(gap.Standing.Account.Key, isToday ? clock.Today : look.AsOf, cancellationToken) is { } one)
                rows.Add(WhiteSpaceRow.Of(gap, (isToday ? today : kept).Score(one)));
        }

        return rows;
    }

    private Reply Compose((string? Word, Page Page, PortfolioLook Look) asked, (int Count, IReadOnlyList<WhiteSpaceRow> Rows) open, (int Count, IReadOnlyList<WhiteSpaceRow> Rows) blocked)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"White space: {open.Count} to sell into, {blocked.Count} to put right first");
        List<Section> sections = [];
        if (open.Rows.Count > 0)
            sections.Add(new TextSection("To sell into", null, [.. open.Rows.Select(r => r.Draw())]));
        if (blocked.Rows.Count > 0)
        {
            var more = blocked.Count - blocked.Rows.Count;
            Line[] rest = more > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{more} more")] : [];
            sections.Add(new TextSection("Do not sell into a fire", "an open risk on the product comes first", [.. blocked.Rows.Select(r => r.Draw()), .. rest]));
        }

        return new Reply
        {
            Kind = ReplyKind.List,
            Title = title,
            Text = title + ".",
            Sections = [.. sections],
            Footer = ["Only you can see this", clock.Source(asked.Look), "order: Red, Yellow; then revenue", .. asked.Page.More(open.Count, CommandOf(asked.Word)) is { } next ? [next] : Array.Empty<string>()],
            Next = ["risks all", "portfolio"],
            Data = new
            {
                AsOf = asked.Look.AsOf.Day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
                Source = asked.Look.IsKept ? "snapshot" : "scored",
                RowsSince = asked.Look.Arrived?.Rows,
                Open = open.Rows.Select(r => r.Json()).ToList(),
                OpenCount = open.Count,
                Blocked = blocked.Rows.Select(r => r.Json()).ToList(),
                BlockedCount = blocked.Count,
                Page = asked.Page.Number,
            },
        };
    }
}
