using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Reviews;
using CustomerHealth.Core.Reviews.Client;
using CustomerHealth.Core.Time;
using CustomerHealth.Sources.Reviews;
using NodaTime;

namespace CustomerHealth.Bot.Reports;

/// <summary><c>client-qbr</c>: what was agreed with one client and what came of it, for the client (QB-8).</summary>
internal sealed class ClientQbrReport : IFrozenReport
{
    /// <inheritdoc />
    public string Name => ClientQbrModel.Name;

    /// <inheritdoc />
    public string Subject => "one account";

    /// <inheritdoc />
    public ReportInput Takes => ReportInput.Account | ReportInput.Quarter | ReportInput.AsOf | ReportInput.Data;

    /// <inheritdoc />
    public IFactsReader FactsReader(Workbench bench) => ReaderOf(bench);

    /// <inheritdoc />
    public async Task<MadeReport> MakeAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        if (request.Account is not { } key)
            throw new BadInputException($"{Name} is about one account: say which with --account KEY, or all of them with --all --out DIR.");
        var bench = request.Bench ?? throw new InvalidOperationException($"{Name} is filled from the store, and the request has none.");
        var organization = bench.Settings.Organization;
        var today = bench.Settings.Clock.Today(organization.Zone).Day;
        var quarter = request.Quarter ?? organization.FiscalYear.LastFull(request.AsOf ?? today);
        var days = organization.FiscalYear.DaysOf(quarter);
        var asOf = request.AsOf ?? LocalDate.Min(days.End, today);
        if (asOf < days.Start)
            throw new BadInputException($"{quarter} begins on {Words.DayAndYear(days.Start)}, after {Words.DayAndYear(asOf)}: a review looks back. Ask for an earlier quarter or a later day.");

        await RefuseOutsideContractAsync(bench, key, (quarter, new DateInterval(days.Start, LocalDate.Min(days.End, asOf))), cancellationToken);
        var notes = request.DataFile is { } file ? await NotesAsync(file, new ClientNotesFile(key, quarter, LocalDate.Min(days.End, asOf), today), cancellationToken) : null;
        var scorecard = bench.Scorecards.Current;
        var question = new ClientQbrQuestion(key, quarter, new AsOf(asOf, organization.Zone), today, notes);
        return await ReaderOf(bench).ReadAsync(question, scorecard, cancellationToken) is { } input
            ? new MadeReport(ClientQbrModel.Build(input), ClientQbrFactsReader.Freeze(input, question.AsOf, bench.Settings.Clock.Now), scorecard)
            : throw new BadInputException($"The account '{key}' is not known on {Words.DayAndYear(asOf)}.");
    }

    private static async Task RefuseOutsideContractAsync(Workbench bench, string key, (Quarter Quarter, DateInterval Seen) looked, CancellationToken cancellationToken)
    {
        var zone = bench.Settings.Organization.Zone;
        AsOf[] days = [new(looked.Seen.Start.PlusDays(-1), zone), new(looked.Seen.End, zone)];
        if (await bench.Store.Accounts.FindEachAsync(key, days, cancellationToken) is not [var before, { } account])
            return; // an account that was not known is refused by whoever reads it
        var contract = new ClientContract(account, before, await bench.Store.Outcomes.AllAsync(cancellationToken));
        if (contract.WhyNoReview(looked.Quarter, looked.Seen) is { } sentence)
            throw new NothingToReviewException(sentence);
    }

    private static ClientQbrFactsReader ReaderOf(Workbench bench) =>
        new(new ClientQbrStores(bench.Evidence, bench.Store.Accounts, bench.Store.Goals, bench.Store.Holidays), bench.Settings.Organization);

    private static async Task<ClientNotes> NotesAsync(string file, ClientNotesFile reader, CancellationToken cancellationToken)
    {
        var reading = reader.Read(file, await DataFile.ReadAsync(file, "--data names the notes of the client's review", cancellationToken));
        return reading.Notes ?? throw new BadInputException(string.Join(Environment.NewLine, reading.Mistakes));
    }
}
