using System.Data.Common;
using System.Globalization;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Storage.Accounts;

/// <summary>
/// Reads the attributes of several accounts on several days with one query, and each version that counts on any of them once: most accounts have
/// but one, so five days cost what one does.
/// </summary>
internal sealed class VersionReader(DbTransaction transaction, IReadOnlyList<AsOf> days)
{
    private readonly (string Day, long KnownBefore)[] _days = [.. days.Select(day => (DayText.Of(day.Day), day.KnownBefore.ToUnixTimeMilliseconds()))];

    /// <summary>Each account on each day, in the order of the accounts; those without any version are left out.</summary>
    /// <param name="accounts">At least one, as many as the memory should hold at once.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<IReadOnlyList<Account?>>> ReadAsync(IReadOnlyList<KeyRow> accounts, CancellationToken cancellationToken)
    {
        var versions = accounts.ToDictionary(account => account.Id, _ => new List<VersionRow>(1));
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "select id, account_id, from_day, known_at, attributes from account_version where account_id in ("
            + string.Join(',', versions.Keys.Order().Select(id => id.ToString(CultureInfo.InvariantCulture))) + ")";
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var account = rows.GetInt64(1);
            versions[account].Add(new VersionRow { Id = rows.GetInt64(0), AccountId = account, FromDay = rows.GetString(2), KnownAt = rows.GetInt64(3), Attributes = rows.GetString(4) });
        }

        return [.. versions.Values.Where(own => own.Count > 0).Select(OnEachDay)];
    }

    private Account?[] OnEachDay(List<VersionRow> versions)
    {
        var accounts = new Account?[_days.Length];
        if (versions is [var only])
        {
            Array.Fill(accounts, AttributesJson.Read<Account>(only.Attributes));
            return accounts;
        }

        var read = new Dictionary<long, Account>();
        for (var day = 0; day < _days.Length; day++)
        {
            var version = VersionInForce.OrFirst(versions, _days[day].Day, _days[day].KnownBefore)!;
            if (!read.TryGetValue(version.Id, out var account))
                read.Add(version.Id, account = AttributesJson.Read<Account>(version.Attributes));
            accounts[day] = account;
        }

        return accounts;
    }
}
