using System.Data.Common;
using CustomerHealth.Core.Audit;
using CustomerHealth.Storage.Audit;
using Dapper;
using NodaTime;

namespace CustomerHealth.Storage;

/// <summary>Lets each request act once (CH-4), with its audit entry in the same transaction (CH-7).</summary>
internal static class Acted
{
    // No platform repeats a request for longer than a day, and no button is the same request again after a quarter.
    private static readonly Duration Kept = Duration.FromDays(90);

    // Of so many requests one also forgets the old ones: each must not pay for it.
    private const int Turns = 32;

    /// <summary>Runs an act and appends its entry, in one transaction; false, and nothing is done, when the entry's request has acted already.</summary>
    public static async Task<bool> OnceAsync(Database database, AuditEntry entry, Func<DbTransaction, Task> act, CancellationToken cancellationToken)
    {
        var isFirst = false;
        await database.WriteAsync(
            async transaction =>
            {
                isFirst = entry.Request is null || await transaction.Connection!.ExecuteAsync(
                    "insert into acted (request, at) values (@Request, @At) on conflict do nothing",
                    new { entry.Request, At = entry.At.ToUnixTimeMilliseconds() },
                    transaction) > 0;
                if (!isFirst)
                    return;
                await act(transaction);
                await AuditLog.AppendAsync(transaction, entry);
                if (entry.Request is { } request && request.Sum(sign => sign) % Turns == 0)
                    await transaction.Connection!.ExecuteAsync("delete from acted where at < @Before", new { Before = (entry.At - Kept).ToUnixTimeMilliseconds() }, transaction);
            },
            cancellationToken);
        return isFirst;
    }
}
