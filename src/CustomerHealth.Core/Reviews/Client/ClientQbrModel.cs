using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Documents.Frozen;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>The model of the document <c>client-qbr</c> (QB-8): dictionaries, lists and texts only, ready to print. It reads no clock.</summary>
public static class ClientQbrModel
{
    /// <summary>Name of the document and of its template.</summary>
    public const string Name = "client-qbr";

    /// <summary>The fields that a template may name.</summary>
    public static DocumentSchema Schema { get; } = DocumentSchema.Declare(ClientQbrFields.Text);

    /// <summary>The facts behind the document, frozen.</summary>
    public static Snapshot SnapshotOf(ClientQbrInput input) => Snapshot.Of(ClientQbrFacts.Of(input));

    /// <summary>All that the template needs.</summary>
    public static IReadOnlyDictionary<string, object?> Build(ClientQbrInput input)
    {
        ObjectiveStanding[] agreed = [.. input.Agreed];
        var snapshot = SnapshotOf(input);
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["organisation"] = input.Organisation,
            ["account"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = input.AccountName },
            ["preparedFor"] = input.PreparedFor ?? "",
            ["quarter"] = input.Quarter.Words,
            ["nextQuarter"] = input.Quarter.Next.Words,
            ["period"] = $"{Figures.Date(input.Days.Start)} to {Figures.Date(input.Days.End)}",
            ["isOver"] = input.AsOf >= input.Days.End,
            ["asOf"] = Figures.Date(input.AsOf),
            ["today"] = Figures.Date(input.Today),
            ["snapshot"] = snapshot.Id,
            ["summary"] = ClientQbrSummary.Of(input),
            ["tiles"] = ClientObjectiveRows.Tiles(agreed),
            ["objectives"] = ClientObjectiveRows.Rows(agreed),
            ["progress"] = ClientObjectiveRows.Bars(agreed),
            ["planLabel"] = $"Share of the time gone by {Figures.Date(input.Today)}",
            ["outcomes"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["sentence"] = ClientOutcomeRows.Sentence(input.Outcomes),
                ["measures"] = ClientOutcomeRows.Rows(input.Outcomes),
            },
            ["work"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["count"] = Figures.Count(input.Work.Items.Length, "piece of work", "pieces of work"),
                ["isShared"] = input.Work.IsShared,
                ["groups"] = ClientWorkRows.Groups(input),
                ["note"] = ClientWorkRows.Note(input.Work),
            },
            ["tests"] = ClientTestRows.Rows(input.Tests),
            ["testsChart"] = ClientTestRows.Chart(input.Tests),
            ["testsTally"] = ClientTestRows.Tally(input.Tests),
            ["waiting"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["sentence"] = ClientWaitRows.Sentence(input.Waiting),
                ["questions"] = ClientWaitRows.Rows(input.Waiting),
                ["calendar"] = ClientWaitRows.Calendar(input.Waiting),
            },
            ["coming"] = ClientObjectiveRows.Rows(input.Coming),
            ["asks"] = ClientAskRows.Rows(input.Asks),
            ["asksAreKept"] = input.Asks is not null,
            ["contacts"] = ClientAskRows.Contacts(input.Contacts),
            ["figures"] = ClientQbrFigures.Of(input, FigureCodes.Of(snapshot)),
        };
    }
}
