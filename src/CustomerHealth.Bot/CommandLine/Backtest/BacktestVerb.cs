using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerHealth.Core.Validity.Flat;
using CustomerHealth.Sources;
using CustomerHealth.Sources.Validity;

namespace CustomerHealth.Bot.CommandLine.Backtest;

/// <summary><c>backtest</c>: whether the scores foretell who leaves (SC-15), on the store or on a flat file.</summary>
internal sealed class BacktestVerb : IVerb
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    private readonly Option<string?> _scorecard = new("--scorecard") { Description = "Scorecard of a flat file (JSON); then no store is opened.", HelpName = "FILE" };
    private readonly Option<string?> _data = new("--data") { Description = "The flat file: a CSV with one row for each account, its outcome among the columns.", HelpName = "FILE" };
    private readonly Option<string?> _train = new("--train") { Description = "An earlier flat file: the regression is fitted on it and tested on --data.", HelpName = "FILE" };
    private readonly Option<bool> _json = new("--json") { Description = "Print the main numbers as one JSON document." };
    private readonly Option<bool> _reference = new("--reference") { Description = "Print every number as one JSON document, under the keys of the published reference files." };

    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        var command = new Command("backtest", "Whether the scores foretell who leaves: AUC, lift, churn by band and calibration, with intervals.")
        {
            _scorecard, _data, _train, _json, _reference,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(common, parsed, cancellationToken));
        return command;
    }

    private Task<int> RunAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    {
        var (scorecard, data, train) = (parsed.GetValue(_scorecard), parsed.GetValue(_data), parsed.GetValue(_train));
        if (scorecard is null || data is null)
            throw new UsageException("--scorecard and --data go together: the one says how the other is scored.");
        OnFlatFile(scorecard, data, train, parsed);
        return Task.FromResult(ExitCode.Done);
    }

    private void OnFlatFile(string scorecardFile, string dataFile, string? trainFile, ParseResult parsed)
    {
        var load = FlatScorecardFile.Load(scorecardFile);
        var scorecard = load.Scorecard ?? throw Wrong(load.Mistakes);
        var table = Table(dataFile, scorecard);
        if (trainFile is not null)
        {
            var outOfTime = OutOfTime.Run(scorecard, Table(trainFile, scorecard), table);
            Print(parsed, RegressionJson.Of(outOfTime), () => RegressionJson.Of(outOfTime), FlatText.Of(outOfTime));
            return;
        }

        var result = FlatBacktest.Run(scorecard, table);
        Print(parsed, ReferenceJson.Of(result), () => FlatJson.Of(result), FlatText.Of(result));
    }

    private static FlatTable Table(string file, FlatScorecard scorecard)
    {
        var load = FlatTableFile.Load(file, scorecard);
        return load.Table ?? throw Wrong(load.Mistakes);
    }

    private void Print(ParseResult parsed, JsonObject reference, Func<JsonObject> lean, IEnumerable<string> lines)
    {
        if (parsed.GetValue(_reference) || parsed.GetValue(_json))
            Console.Out.WriteLine((parsed.GetValue(_reference) ? reference : lean()).ToJsonString(Options));
        else
            Console.Out.WriteLine(string.Join(Environment.NewLine, lines));
    }

    private static BadInputException Wrong(IEnumerable<Mistake> mistakes) => new(string.Join(Environment.NewLine, mistakes));
}
