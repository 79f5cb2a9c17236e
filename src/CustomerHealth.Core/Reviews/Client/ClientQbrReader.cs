using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Reviews.Internal;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>Gathers what a client's review is made of (QB-8), and leaves behind what is internal.</summary>
public sealed class ClientQbrReader(ClientQbrStores stores, IScorecardSource scorecards, Organization organization)
{
    /// <summary>The input of one review; null when there was no such account on that day.</summary>
    public async Task<ClientQbrInput?> ReadAsync(ClientQbrQuestion question, CancellationToken cancellationToken)
    {
        if (await stores.Evidence.FindAsync(question.Account, question.AsOf, cancellationToken) is not { } evidence)
            return null;

        var days = organization.FiscalYear.DaysOf(question.Quarter);
        var seen = new DateInterval(days.Start, LocalDate.Max(days.Start, LocalDate.Min(days.End, question.AsOf.Day)));
        var account = evidence.Account;
        var before = new AsOf(days.Start.PlusDays(-1), organization.Zone);
        var then = await stores.Evidence.AtAsync(evidence, before, cancellationToken);
        var goals = await stores.Goals.WeeklyGoalsAsync([account.Key], seen, cancellationToken);
        return new ClientQbrInput
        {
            Organisation = organization.Name,
            AccountKey = account.Key,
            AccountName = account.Name,
            Quarter = question.Quarter,
            Days = days,
            AsOf = question.AsOf.Day,
            Today = question.Today,
            ScorecardVersion = scorecards.Current.Version,
            Outcomes = ClientOutcomes.Of(scorecards.Current, evidence, question.AsOf, (before, then.Account)),
            Objectives = [.. await stores.Goals.ObjectivesAsync([account.Key], cancellationToken)],
            Work = ClientWork.Of(goals, seen, organization.Zone).Shared(question.Notes is { SharesWork: true }),
            Tests = ClientTests.Of(await stores.Goals.ExperimentsAsync(await stores.Accounts.KeysAsync(cancellationToken), cancellationToken), new QuarterSpan(question.Quarter, days, seen.End), account.Key),
            Waiting = await WaitingAsync(account, question.Notes, seen, cancellationToken),
            Notes = question.Notes,
            PreparedFor = question.Notes?.PreparedFor,
            Asks = question.Notes?.Asks,
            Contacts = [.. await OwnerAsync(account, cancellationToken), .. question.Notes?.Contacts ?? []],
        };
    }

    private async Task<ClientWaiting?> WaitingAsync(Account account, ClientNotes? notes, DateInterval seen, CancellationToken cancellationToken)
    {
        if (notes?.Questions is not { } questions)
            return null;

        var holidays = account.Calendar is { } key ? await stores.Holidays.OfAsync(key, cancellationToken) : [];
        return ClientWaiting.Of(questions, seen, ClientCalendar.Of(account.Calendar, holidays));
    }

    private async Task<ImmutableArray<ClientContact>> OwnerAsync(Account account, CancellationToken cancellationToken) =>
        account.Owner is { } key && await stores.Accounts.FindPersonAsync(key, cancellationToken) is { } person
            ? [new ClientContact(person.Name, "Your account, day to day", person.Email ?? "")]
            : [];
}
