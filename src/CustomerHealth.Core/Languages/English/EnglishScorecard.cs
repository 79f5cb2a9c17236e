using CustomerHealth.Core.Health;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Languages.English;

/// <summary>The sentences of an account's scorecard in English.</summary>
internal sealed class EnglishScorecard(FigureFormat figures) : ScorecardWords
{
    public override string TooLittleData => "There is not enough fresh data to say how this account stands.";

    public override string NothingApplies => "nothing in it applies";

    public override string NoOwner => "No account owner is recorded, so nobody is named for the next steps of groups without an owner of their own.";

    public override string NoPod => "No pod is recorded.";

    public override string NoRenewal => "No renewal day is recorded, so nothing here says how much time is left.";

    public override string NoStart => "No start of the contract is recorded, so its length is not known.";

    public override string NoRevenue => "No monthly revenue is recorded.";

    public override string NoPast => "There are no scores of four weeks ago, so no change is shown.";

    public override string UnknownOwner(string key) => $"The account owner is recorded as '{key}', whom the list of people does not have.";

    public override string UnknownPod(string key) => $"The pod is recorded as '{key}', which the list of pods does not have.";

    public override string AllGreen(int readings) => $"Nothing is red or yellow: {figures.Count(readings, "reading", "readings")} with fresh data, all green.";

    public override string Standing(Band worst, string[] named, int more, IReadOnlyList<(Band Band, int Count)> others)
    {
        var all = more > 0 ? [.. named, $"{figures.Number(more)} more"] : named;
        string[] rest = [.. others.Select(o => $"{figures.Number(o.Count)} {Are(o.Count)} {Colour(o.Band)}")];
        return $"{(worst == Band.Red ? "" : "Nothing is red. ")}{figures.List(all)} {Are(named.Length)} {Colour(worst)}{(rest is [] ? "" : $"; of the other readings {figures.List(rest)}")}.";
    }

    public override string TooEarly(int views, int of) =>
        $"Too early to judge {figures.Number(views)} of {figures.Count(of, "view", "views")}: less than the minimum of their weight rests on fresh data.";

    public override string FellMost(string name, string points) => $"{name} fell most, by {points} points in four weeks.";

    public override string Renews(int days) => days switch
    {
        0 => "The contract renews today.",
        > 0 => $"The contract renews in {Days(days)}.",
        < 0 => $"The renewal day passed {Days(-days)} ago.",
    };

    public override string When(int days) => days switch
    {
        0 => "today",
        > 0 => $"in {Days(days)}",
        < 0 => $"{Days(-days)} ago",
    };

    public override string Fresh(string percent) => $"{percent} fresh";

    public override string FreshOfNeeded(string percent, string needed) => $"{percent} fresh, {needed} needed";

    public override string InFourWeeks(string change) => $"{change} in 4 weeks";

    public override string Months(int count) => figures.Count(count, "month", "months");

    public override string Measures(int count) => figures.Count(count, "measure", "measures");

    public override Conflict Of(ConflictKind kind) => kind switch
    {
        ConflictKind.AdvocateLeaving => new("advocate about to churn",
            "They speak well of us and are about to leave.",
            "Call the advocate this week: ask what would have to change for them to stay, and who decides"),
        ConflictKind.DetractorStaying => new("locked-in detractor",
            "They stay, for now, and would not recommend us.",
            "Meet the detractor in person: one promise, one date, before the contract lets them go"),
        ConflictKind.LeaverExpanding => new("leaver who still expands",
            "They buy more while the reasons to stay are going.",
            "Hold the expansion talk until the sponsor has said what keeps them"),
    };

    private static string Are(int count) => count == 1 ? "is" : "are";

    private static string Colour(Band band) => BandWords.Word(band).ToLowerInvariant();

    private string Days(int count) => figures.Count(count, "day", "days");
}
