using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using CustomerHealth.Bot.CommandLine.Experiments;
using CustomerHealth.Core.Experiments;
using CustomerHealth.Sources.Experiments;

namespace CustomerHealth.Bot.CommandLine;

/// <summary><c>experiments FILE</c>: win, loss or inconclusive for each conversion test of a file (GC-10). Opens no store.</summary>
internal sealed class ExperimentsVerb : IVerb
{
    private static readonly ImmutableArray<ExperimentFamily> Families = [ExperimentFamily.File, ExperimentFamily.Test];

    private readonly Argument<string> _path = new("FILE") { Description = "A CSV file: experiments.csv, or the ASOS or Upworthy form." };
    private readonly Option<bool> _json = new("--json") { Description = "Print the results as one JSON document." };
    private readonly Option<bool> _reference = new("--reference") { Description = "Print every number of a file in the ASOS or Upworthy form, as in its reference file." };
    private readonly Option<string> _family = new("--family")
    {
        Description = "What Holm's correction takes together: all tests of the file, or the variants of each test.",
        HelpName = "file|test",
        DefaultValueFactory = _ => ExperimentsJson.Word(ExperimentFamily.File),
    };

    /// <inheritdoc />
    public Command Build(CommonOptions common)
    {
        _family.AcceptOnlyFromAmong([.. Families.Select(ExperimentsJson.Word)]);
        var command = new Command("experiments", "Say which conversion tests of a CSV file are won, lost or inconclusive.") { _path, _json, _reference, _family };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var reading = ExperimentFile.Read(parsed.GetValue(_path)!);
        FileMistakes.Check(reading.Refused);
        var family = Families.First(known => ExperimentsJson.Word(known) == parsed.GetValue(_family));
        foreach (var line in Lines(reading, family, parsed))
            Console.Out.WriteLine(line);
        return ExitCode.Done;
    }

    private ImmutableArray<string> Lines(ExperimentReading reading, ExperimentFamily family, ParseResult parsed)
    {
        if (parsed.GetValue(_reference))
            return [Reference(reading).ToJsonString()];
        var results = ExperimentResults.Of(reading.Experiments, family);
        return parsed.GetValue(_json) ? [ExperimentsJson.Of(results, family).ToJsonString()] : [.. ExperimentsText.Of(results, family).Select(PrintedTable.Clean)];
    }

    private static JsonObject Reference(ExperimentReading reading) => reading.Form switch
    {
        ExperimentForm.Asos => AsosReference.Of(reading),
        ExperimentForm.Upworthy => UpworthyReference.Of(reading),
        ExperimentForm.Own => throw new BadInputException("--reference is for files in the ASOS or Upworthy form; this one has the form of experiments.csv. Use --json, which prints every number."),
    };
}
