using System.Data.Common;
using System.Globalization;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Reporting;
using CustomerHealth.Core.Time;
using CustomerHealth.Storage.Outbox;
using Dapper;
using NodaTime;

namespace CustomerHealth.Storage.Reporting;

/// <summary>Keeps what was sent to whom, and what is to be (RP-5). What a delivery ends with is stored in one transaction with its message.</summary>
internal sealed class ReportDeliveryStore(Database database, OutboxStore outbox) : IReportDeliveries
{
    private const string Columns =
        """
        d.id as "Id", d.report as "Report", d.subject as "Subject", d.recipient as "Recipient", d.period as "Period", d.schedule as "Schedule", d.asked_by as "AskedBy", d.due_at as "DueAt", d.as_of as "AsOf",
        d.quarter as "Quarter", d.language as "Language", d.state as "State", d.attempts as "Attempts", d.try_at as "TryAt", d.reason as "Reason", d.message as "Message", d.code as "Code",
        d.ended_at as "EndedAt"
        """;

    private const string Insert =
        "insert into report_delivery (report, subject, recipient, period, schedule, asked_by, due_at, as_of, quarter, language, state, attempts, try_at, reason, message, code, ended_at) "
        + "values (@Report, @Subject, @Recipient, @Period, @Schedule, @AskedBy, @DueAt, @AsOf, @Quarter, @Language, @State, @Attempts, @TryAt, @Reason, @Message, @Code, @EndedAt) "
        + "on conflict (report, subject, recipient, period) do nothing";

    /// <inheritdoc />
    public Bell Asked { get; } = new();

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<string, Instant>> PlannedAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyDictionary<string, Instant>>(
        async connection => (await connection.QueryAsync<(string Schedule, long To)>(new CommandDefinition("select schedule, planned_to from report_schedule", cancellationToken: cancellationToken)))
            .ToDictionary(row => row.Schedule, row => Instant.FromUnixTimeMilliseconds(row.To), StringComparer.Ordinal),
        cancellationToken);

    /// <inheritdoc />
    public Task BeginAsync(string schedule, Instant now, CancellationToken cancellationToken) => database.TouchAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            "insert into report_schedule (schedule, planned_to, seen_at) values (@Schedule, @To, @To) on conflict (schedule) do nothing", new { Schedule = schedule, To = now.ToUnixTimeMilliseconds() }, transaction),
        cancellationToken);

    /// <inheritdoc />
    public async Task SeenAsync(IReadOnlyCollection<string> schedules, Instant now, CancellationToken cancellationToken)
    {
        if (schedules.Count == 0)
            return;
        var seen = schedules.Select(one => new { Schedule = one, Now = now.ToUnixTimeMilliseconds() });
        await database.TouchAsync(transaction => transaction.Connection!.ExecuteAsync("update report_schedule set seen_at = @Now where schedule = @Schedule and seen_at < @Now", seen, transaction), cancellationToken);
    }

    /// <inheritdoc />
    public Task ForgetAsync(Instant before, CancellationToken cancellationToken) => database.TouchAsync(
        transaction => transaction.Connection!.ExecuteAsync("delete from report_schedule where seen_at <= @Before", new { Before = before.ToUnixTimeMilliseconds() }, transaction), cancellationToken);

    /// <inheritdoc />
    public async Task<int> PlanAsync(string schedule, Instant to, IReadOnlyList<ReportDelivery> deliveries, CancellationToken cancellationToken)
    {
        var added = 0;
        await database.WriteAsync(
            async transaction =>
            {
                added = await transaction.Connection!.ExecuteAsync(Insert, deliveries.Select(ReportDeliveryRow.Of), transaction);
                await transaction.Connection!.ExecuteAsync(
                    "update report_schedule set planned_to = @To where schedule = @Schedule and planned_to < @To", new { Schedule = schedule, To = to.ToUnixTimeMilliseconds() }, transaction);
            },
            cancellationToken);
        return added;
    }

    /// <inheritdoc />
    public async Task<long?> AskAsync(ReportDelivery delivery, AuditEntry entry, CancellationToken cancellationToken)
    {
        long? id = null;
        await Acted.OnceAsync(
            database,
            entry,
            async transaction => id = await transaction.Connection!.ExecuteScalarAsync<long?>(Insert + " returning id", ReportDeliveryRow.Of(delivery), transaction),
            cancellationToken);
        if (id is not null)
            Asked.Ring();
        return id;
    }

    /// <inheritdoc />
    public Task<ReportDelivery?> ClaimAsync(IReadOnlyCollection<string> schedules, Instant now, CancellationToken cancellationToken)
    {
        var (own, parameters) = Own(schedules);
        parameters.Add("Forgotten", (now - ReportTries.Forgotten).ToUnixTimeMilliseconds());
        return ClaimAsync($"({own} or (d.try_at <= @Forgotten and not exists (select 1 from report_schedule s where s.schedule = d.schedule)))", parameters, now, cancellationToken);
    }

    /// <inheritdoc />
    public Task<ReportDelivery?> ClaimAsync(long id, Instant now, CancellationToken cancellationToken)
    {
        var parameters = new DynamicParameters();
        parameters.Add("Id", id);
        return ClaimAsync("d.id = @Id", parameters, now, cancellationToken);
    }

    private Task<ReportDelivery?> ClaimAsync(string which, DynamicParameters parameters, Instant now, CancellationToken cancellationToken) => database.TouchAsync(
        async transaction =>
        {
            parameters.Add("Now", now.ToUnixTimeMilliseconds());
            while (await transaction.Connection!.QueryFirstOrDefaultAsync<ReportDeliveryRow>(new CommandDefinition(
                $"select {Columns} from report_delivery d where d.state = 0 and d.try_at <= @Now and {which} order by d.due_at, d.id limit 1{database.Dialect.SkipLocked}",
                parameters, transaction, cancellationToken: cancellationToken)) is { } row)
            {
                var found = row.ToDelivery();
                var claimed = found with { Attempts = found.Attempts + 1, TryAt = now + ReportTries.WaitAfter(found.Attempts + 1) };
                if (await transaction.Connection!.ExecuteAsync(
                    "update report_delivery set attempts = @Attempts, try_at = @TryAt where id = @Id and state = 0 and attempts = @Attempts - 1", ReportDeliveryRow.Of(claimed), transaction) > 0)
                {
                    return claimed;
                }
            }

            return null;
        },
        cancellationToken);

    /// <inheritdoc />
    public async Task<bool> EndAsync(ReportDelivery ended, IReadOnlyList<OutgoingMessage> messages, CancellationToken cancellationToken)
    {
        var isOurs = false;
        await database.WriteAsync(
            async transaction =>
            {
                isOurs = await transaction.Connection!.ExecuteAsync(
                    "update report_delivery set state = @State, reason = @Reason, message = @Message, code = @Code, ended_at = @EndedAt where id = @Id and state = 0", ReportDeliveryRow.Of(ended), transaction) > 0;
                if (isOurs)
                    await OutboxStore.AddAsync(transaction, messages);
            },
            cancellationToken);
        if (isOurs && messages.Count > 0)
            outbox.Enqueued.Ring();
        return isOurs;
    }

    /// <inheritdoc />
    public Task FailAsync(ReportDelivery tried, string reason, CancellationToken cancellationToken) => database.TouchAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            "update report_delivery set reason = @Reason where id = @Id and state = 0 and attempts = @Attempts", ReportDeliveryRow.Of(tried with { Reason = reason }), transaction),
        cancellationToken);

    /// <inheritdoc />
    public Task<Instant?> NextTryAsync(IReadOnlyCollection<string> schedules, CancellationToken cancellationToken)
    {
        var (own, parameters) = Own(schedules);
        return database.ReadAsync(
            async connection => await connection.ExecuteScalarAsync<long?>(new CommandDefinition($"select min(d.try_at) from report_delivery d where d.state = 0 and {own}", parameters, cancellationToken: cancellationToken)) is { } next
                ? Instant.FromUnixTimeMilliseconds(next)
                : (Instant?)null,
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<bool> HasAsync(ReportDelivery delivery, CancellationToken cancellationToken) => database.ReadAsync(
        async connection => await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "select count(*) from report_delivery where report = @Report and subject = @Subject and recipient = @Recipient and period = @Period", ReportDeliveryRow.Of(delivery), cancellationToken: cancellationToken)) > 0,
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<ReportDeliveryEntry>> NewestAsync(int limit, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<ReportDeliveryEntry>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<ReportDeliveryRow>(new CommandDefinition(
                $"""select {Columns}, o.state as "MessageState", o.sent_at as "SentAt", o.last_error as "LastError" from report_delivery d left join outbox o on o.dedupe_key = d.message order by d.due_at desc, d.id desc limit @Limit""",
                new { Limit = limit }, cancellationToken: cancellationToken));
            return [.. rows.Select(row => row.ToEntry())];
        },
        cancellationToken);

    /// <summary>What picks the deliveries that somebody asked for or that some schedules wrote.</summary>
    private static (string Sql, DynamicParameters Parameters) Own(IReadOnlyCollection<string> schedules)
    {
        var parameters = new DynamicParameters();
        List<string> names = [];
        foreach (var schedule in schedules)
        {
            names.Add(string.Create(CultureInfo.InvariantCulture, $"@Own{names.Count}"));
            parameters.Add(names[^1], schedule);
        }

        return (names.Count == 0 ? "d.schedule is null" : $"(d.schedule is null or d.schedule in ({string.Join(',', names)}))", parameters);
    }

    /// <summary>Stops what was to be made in a store that comes from a backup: since then it has most likely gone out. Schedules begin anew.</summary>
    public static async Task StopAsync(DbTransaction transaction, Instant at)
    {
        await transaction.Connection!.ExecuteAsync(
            "update report_delivery set state = 3, ended_at = @At, reason = 'It stood in a backup that was restored: it may have gone out since.' where state = 0", new { At = at.ToUnixTimeMilliseconds() }, transaction);
        await transaction.Connection!.ExecuteAsync("delete from report_schedule", transaction: transaction);
    }
}
