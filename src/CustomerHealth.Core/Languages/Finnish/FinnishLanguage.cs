namespace CustomerHealth.Core.Languages.Finnish;

/// <summary>Suomi: asiakirjojen sanat.</summary>
internal sealed class FinnishLanguage : Language
{
    public override string Tag => "fi";

    public override string Name => "Finnish";

    public override FigureFormat Figures { get; } = new FinnishFigures();

    public override StatusWords Statuses { get; } = new FinnishStatuses();

    public override ReadingWords Readings { get; } = new FinnishReadings(new FinnishFigures(), new FinnishStatuses());

    public override ScorecardWords Scorecard { get; } = new FinnishScorecard(new FinnishFigures());

    public override ReviewWords Reviews { get; } = new FinnishReviews(new FinnishFigures());

    public override DrawingWords Drawings { get; } = new FinnishDrawings();
}
