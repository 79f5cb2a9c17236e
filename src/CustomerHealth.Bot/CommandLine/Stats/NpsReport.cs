using System.CommandLine;
using CustomerHealth.Sources.Surveys;

namespace CustomerHealth.Bot.CommandLine.Stats;

/// <summary><c>stats nps FILE</c>: Net Promoter Score and satisfaction of a survey.</summary>
internal sealed class NpsReport : IStatsReport
{
    private const string NpsWord = "nps";
    private const string CsatWord = "csat5";

    private readonly Option<string?> _column = new("--column") { Description = "Column of the question; default: found by its name.", HelpName = "NAME" };
    private readonly Option<string?> _scale = new("--scale") { Description = "How it is answered: 0 to 10, or 1 to 5; default: by the column.", HelpName = $"{NpsWord}|{CsatWord}" };
    private readonly Option<string?> _group = new("--group") { Description = "Column that parts people into groups.", HelpName = "NAME" };
    private readonly Option<string?> _weight = new("--weight") { Description = "Column of weights.", HelpName = "NAME" };
    private readonly Option<string[]> _missing = new("--na") { Description = "A code that is no answer, besides blanks; may be repeated. Default: BLANK, NA and N/A.", HelpName = "CODE" };

    public NpsReport() => _scale.AcceptOnlyFromAmong(NpsWord, CsatWord);

    /// <inheritdoc />
    public string Name => "nps";

    /// <inheritdoc />
    public string Summary => "Net Promoter Score and satisfaction of a survey, with how sure they are.";

    /// <inheritdoc />
    public IReadOnlyList<Option> Options => [_column, _scale, _group, _weight, _missing];

    /// <inheritdoc />
    public StatsOutput Read(string path, ParseResult parsed)
    {
        var reading = SurveyFile.Read(path, new SurveyChoice
        {
            Column = parsed.GetValue(_column),
            Scale = parsed.GetValue(_scale) switch { NpsWord => SurveyScale.Nps, CsatWord => SurveyScale.Csat5, _ => null },
            Group = parsed.GetValue(_group),
            Weight = parsed.GetValue(_weight),
            Missing = [.. parsed.GetValue(_missing) ?? []],
        });
        FileMistakes.Check(reading.Refused);
        return new(SurveyJson.Of(reading), SurveyText.Of(reading));
    }
}
