using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Time;
using CustomerHealth.Core.Validity.Flat;
using CustomerHealth.Core.Validity.Replay;
using CustomerHealth.Sources;
using CustomerHealth.Sources.Validity;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Bot.CommandLine.Backtest;

/// <summary><c>backtest</c>: whether the scores foretell who leaves (SC-15), on the store or on a flat file.</summary>
internal sealed class BacktestVerb : IVerb
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    private readonly Option<string?> _view = new("--view") { Description = "On the store: one view only, by its key.", HelpName = "VIEW" };
    private readonly Option<int> _horizon = new("--horizon") { Description = "On the store: days after a date within which an account must have left to count.", HelpName = "DAYS", DefaultValueFactory = _ => ReplayPlan.DefaultHorizon };
    private readonly Option<string?> _from = new("--from") { Description = "On the store: the first date; default: eleven months before the last.", HelpName = "DATE" };
    private readonly Option<string?> _to = new("--to") { Description = "On the store: the last date; default: the last whose horizon is over.", HelpName = "DATE" };
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
            _view, _horizon, _from, _to, _scorecard, _data, _train, _json, _reference,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(common, parsed, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    {
        var (scorecard, data, train) = (parsed.GetValue(_scorecard), parsed.GetValue(_data), parsed.GetValue(_train));
        if (scorecard is null != data is null)
            throw new UsageException("--scorecard and --data go together: the one says how the other is scored.");
        if (scorecard is null && (train is not null || parsed.GetValue(_reference)))
            throw new UsageException("--train and --reference are for a flat file: give --scorecard and --data as well.");
        if (scorecard is null || data is null)
            return await OnStoreAsync(common, parsed, cancellationToken);

        Option[] ofStore = [_view, _horizon, _from, _to];
        if (ofStore.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } wrong)
            throw new UsageException($"{wrong.Name} is for the store: a flat file has one row for each account and its outcome beside it.");
        OnFlatFile(scorecard, data, train, parsed);
        return ExitCode.Done;
    }

    private async Task<int> OnStoreAsync(CommonOptions common, ParseResult parsed, CancellationToken cancellationToken)
    {
        var plan = new ReplayPlan
        {
            View = parsed.GetValue(_view),
            Horizon = parsed.GetValue(_horizon),
            From = Date("--from", parsed.GetValue(_from)),
            To = Date("--to", parsed.GetValue(_to)),
        };
        var settings = common.Read(parsed);
        var today = settings.Clock.Today(settings.Organization.Zone);
        if (plan.Mistake(today.Day) is { } mistake)
            throw new BadInputException(mistake);

        await using var bench = await Workbench.OpenExistingAsync(settings, cancellationToken);
        var views = bench.Scorecards.Current.Views.Select(v => v.Key).ToList();
        if (plan.View is { } view && !views.Contains(view, StringComparer.Ordinal))
            throw new BadInputException($"--view is '{view}', which is no view{(NearName.Hint(view, views) is { Length: > 0 } hint ? hint : $"; the views are {string.Join(", ", views)}.")}");

        var result = await bench.Replay.RunAsync(plan, today, cancellationToken);
        Print(parsed, () => ReplayJson.Of(result), () => ReplayJson.Of(result), ReplayText.Of(result));
        return ExitCode.Done;
    }

    private static LocalDate? Date(string option, string? text)
    {
        if (text is null)
            return null;
        if (LocalDatePattern.Iso.Parse(text) is not { Success: true } date)
            throw new BadInputException($"{option} is '{text}'; expected a date such as 2026-01-31.");
        Years.Check(option, text, date.Value.Year);
        return date.Value;
    }

    private void OnFlatFile(string scorecardFile, string dataFile, string? trainFile, ParseResult parsed)
    {
        var load = FlatScorecardFile.Load(scorecardFile);
        var scorecard = load.Scorecard ?? throw Wrong(load.Mistakes);
        var table = Table(dataFile, scorecard);
        if (trainFile is not null)
        {
            var outOfTime = OutOfTime.Run(scorecard, Table(trainFile, scorecard), table);
            Print(parsed, () => RegressionJson.Of(outOfTime), () => RegressionJson.Of(outOfTime), FlatText.Of(outOfTime));
            return;
        }

        var result = FlatBacktest.Run(scorecard, table);
        Print(parsed, () => ReferenceJson.Of(result), () => FlatJson.Of(result), FlatText.Of(result));
    }

    private static FlatTable Table(string file, FlatScorecard scorecard)
    {
        var load = FlatTableFile.Load(file, scorecard);
        return load.Table ?? throw Wrong(load.Mistakes);
    }

    private void Print(ParseResult parsed, Func<JsonObject> reference, Func<JsonObject> lean, IEnumerable<string> lines)
    {
        if (parsed.GetValue(_reference))
            Console.Out.WriteLine(reference().ToJsonString(Options));
        else if (parsed.GetValue(_json))
            Console.Out.WriteLine(LeanText.Of(lean()));
        else
            Console.Out.WriteLine(string.Join(Environment.NewLine, lines.Select(PrintedTable.Clean)));
    }

    private static BadInputException Wrong(IEnumerable<Mistake> mistakes) => new(string.Join(Environment.NewLine, mistakes));
}
