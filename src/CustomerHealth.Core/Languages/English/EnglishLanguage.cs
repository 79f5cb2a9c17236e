namespace CustomerHealth.Core.Languages.English;

/// <summary>English, as chat and files have it too.</summary>
internal sealed class EnglishLanguage : Language
{
    public override string Tag => "en";

    public override string Name => "English";

    public override FigureFormat Figures { get; } = new EnglishFigures();

    public override StatusWords Statuses { get; } = new EnglishStatuses();

    public override ReadingWords Readings { get; } = new EnglishReadings(new EnglishFigures());

    public override ScorecardWords Scorecard { get; } = new EnglishScorecard(new EnglishFigures());

    public override ReviewWords Reviews { get; } = new EnglishReviews(new EnglishFigures());

    public override DrawingWords Drawings { get; } = new EnglishDrawings();
}
