using System.Globalization;
using CustomerHealth.Core.Commands.Card;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Commands.Lists;

/// <summary>One account of the list: band and data first, then one fact, then the play and who.</summary>
internal sealed record RiskRow(RiskEntry Entry, AccountDetail Detail, LocalDate Today)
{
    private string View => Entry.Focus.View.Key;

    private string? Group => Entry.Focus.Group?.Key;

    /// <summary>Key of the account.</summary>
    public string Key => Entry.Standing.Account.Key;

    /// <summary>Name of the account.</summary>
    public string Name => Entry.Standing.Account.Name;

    /// <summary>The row as people see it.</summary>
    public TextSection Draw(int number) => new(null, null,
    [
        Line.Of(
            new TextSpan(string.Create(CultureInfo.InvariantCulture, $"{number}.  {Name}"), SpanStyle.Strong),
            new TextSpan("  ·  "),
            new TextSpan($"{Entry.Focus.Name} {BandWords.Word(Band)}{(Printed is { } score ? $" {score}" : "")}", Band: Band),
            new TextSpan(Behind())),
        $"{Detail.Fact}{(Renews is { } renews ? $"; {renews}" : "")}",
        Line.Of(new TextSpan(Detail.Play, SpanStyle.Strong), new TextSpan(Detail.Owner is null ? $"  {Who}" : $"  →  {Who}")),
    ])
    {
        Row = new AccountRow
        {
            Opens = new ReplyAction(Name, CommandText.OfAccount(Key)),
            Score = new ScoreRow { Name = Entry.Focus.Name, Band = Band, Score = Printed, Trend = Moved, Coverage = Coverage },
            Fact = Detail.Fact,
            Renewal = Renews,
            Play = Detail.Play,
            Who = Who,
        },
    };

    /// <summary>The row for machines.</summary>
    public object Json() => new
    {
        Account = Key,
        Name,
        Why = Code(Entry.Tier),
        View,
        Group,
        Score,
        Band = BandWords.Code(Band),
        Coverage,
        Change = Entry.Standing.ChangeOf(View, Group),
        Conflict = Entry.Conflict?.Name,
        Detail.Fact,
        Detail.Play,
        Detail.Owner,
        RenewsInDays = Renewal,
        Entry.Reds,
    };

    private string? Renews => Renewal is { } days ? $"renews {Words.Away(Today.PlusDays(days), Today)}" : null;

    private string Who => Detail.Owner is { } owner ? $"{owner}, {DueDay.Words(Today)}" : DueDay.Words(Today);

    private string? Printed => Score is { } score ? Figures.Score(score, Entry.Focus.View) : null;

    private double? Moved => Entry.Standing.ChangeOf(View, Group) is { } points && Math.Abs(points) >= ScoreNumbers.Moved ? points : null;

    private double? Score => Entry.Standing.Now.ScoreOf(View, Group);

    private Band Band => Entry.Standing.Now.BandOf(View, Group) ?? Band.Unknown;

    private double Coverage => Entry.Standing.Now.CoverageOf(View, Group);

    private int? Renewal => RiskOrder.DaysToRenewal(Entry.Standing.Account, Today);

    private string Behind()
    {
        var change = Moved is { } points ? $"  {(points < 0 ? "↘" : "↗")}\u00A0{ScoreNumbers.Change(points)}" : "";
        return $"{change}  ·  {ScoreNumbers.Percent(Coverage, belowMinimum: Score is null)} data";
    }

    private static string Code(RiskTier tier) => tier switch
    {
        RiskTier.Conflict => "conflict",
        RiskTier.NewRed => "new-red",
        RiskTier.RenewingRed => "renewing-red",
        RiskTier.Fall => "fall",
        RiskTier.StandingRed => "standing-red",
        RiskTier.WentBlind => "went-blind",
    };
}
