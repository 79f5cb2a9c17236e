using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Reviews;
using CustomerHealth.Core.Reviews.Internal;
using CustomerHealth.Core.Time;
using CustomerHealth.Sources.Reviews;

namespace CustomerHealth.Bot.Reports;

/// <summary><c>qbr-internal</c>: the pack of one person for an internal QBR (QB-1 to QB-7).</summary>
internal sealed class InternalQbrReport : IFrozenReport
{
    /// <inheritdoc />
    public string Name => InternalQbrModel.Name;

    /// <inheritdoc />
    public string Subject => "one person";

    /// <inheritdoc />
    public ReportInput Takes => ReportInput.Person | ReportInput.Quarter | ReportInput.AsOf | ReportInput.Data;

    /// <inheritdoc />
    public IFactsReader FactsReader(Workbench bench) => new InternalQbrFactsReader(bench.Evidence, StoresOf(bench), bench.Settings.Organization);

    /// <inheritdoc />
    public async Task<MadeReport> MakeAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        if (request.Person is not { } typed)
            throw new BadInputException($"{Name} is about one person: say who with --person KEY.");
        var bench = request.Bench ?? throw new InvalidOperationException($"{Name} is filled from the store, and the request has none.");
        var (organization, store) = (bench.Settings.Organization, bench.Store);
        var span = SpanOf(request, organization.FiscalYear, bench.Settings.Clock.Today(organization.Zone).Day);
        var person = PersonKey.Find(await store.Accounts.PeopleAsync(cancellationToken), typed);
        var review = request.DataFile is { } file ? await ReviewAsync(file, person, span.Quarter, cancellationToken) : null;
        var input = await new InternalQbrReader(bench.Evidence, StoresOf(bench), bench.Scorecards, organization).ReadAsync(person, span, review, cancellationToken);
        var facts = new InternalQbrFactsReader(bench.Evidence, StoresOf(bench), organization).Freeze(input, bench.Settings.Clock.Now);
        return new MadeReport(InternalQbrModel.Build(input), facts, input.Scorecard);
    }

    private static ReviewStores StoresOf(Workbench bench) => new(bench.Store.Accounts, bench.Store.Goals, bench.Store.Outcomes);

    /// <summary>The quarter that was asked for; else the one that <c>--as-of</c> lies in; else the last full one.</summary>
    private static QuarterSpan SpanOf(ReportRequest request, FiscalYear year, NodaTime.LocalDate today)
    {
        var quarter = request.Quarter ?? (request.AsOf is { } day ? year.Of(day) : year.LastFull(today));
        var days = year.DaysOf(quarter);
        if (days.Start > today)
            throw new BadInputException($"{quarter.Words} has not begun: its first day is {Figures.Date(days.Start)}.");
        var asOf = request.AsOf ?? (days.End < today ? days.End : today);
        return days.Contains(asOf)
            ? new QuarterSpan(quarter, days, asOf) { Today = today }
            : throw new BadInputException($"--as-of is {Figures.Date(asOf)}, which is not in {quarter.Words}, from {Figures.Date(days.Start)} to {Figures.Date(days.End)}: leave one of them out.");
    }

    private static async Task<InternalReview> ReviewAsync(string file, Person person, Quarter quarter, CancellationToken cancellationToken)
    {
        var reading = InternalReviewFile.Read(file, await DataFile.ReadAsync(file, "name the record of the review with --data FILE", cancellationToken), person.Key, quarter);
        return reading.Review ?? throw new BadInputException(string.Join(Environment.NewLine, reading.Mistakes));
    }
}
