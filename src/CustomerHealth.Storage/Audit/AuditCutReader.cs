using System.Data.Common;
using CustomerHealth.Core.Audit;
using Dapper;

namespace CustomerHealth.Storage.Audit;

/// <summary>Reads what one reader may see of the audit log: some subjects at a time, each by its index, and the reader's own acts.</summary>
internal sealed class AuditCutReader(Database database, AuditCut cut)
{
    private const int SubjectsAtOnce = 500;
    private const string Select = """select id as "Id", at as "At", actor as "Actor", place as "Place", act as "Act", subject as "Subject", before as "Before", after as "After" from audit""";
    private const string Newest = " order by at desc, id desc limit @Limit";

    /// <summary>The newest entries first.</summary>
    public Task<IReadOnlyList<AuditEntry>> NewestAsync(int limit, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<AuditEntry>>(
        async connection =>
        {
            Dictionary<long, AuditRow> found = [];
            foreach (var (where, parameters) in OfSubjects().Concat(OfActor()))
            {
                parameters.Add("@Limit", limit);
                foreach (var row in await connection.QueryAsync<AuditRow>(new CommandDefinition(Select + where + Newest, parameters, cancellationToken: cancellationToken)))
                    found.TryAdd(row.Id, row);
            }

            return [.. found.Values.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(limit).Select(row => row.ToEntry())];
        },
        cancellationToken);

    /// <summary>How many there are.</summary>
    public Task<long> CountAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            var count = await OwnElsewhereAsync(connection, cancellationToken);
            foreach (var (where, parameters) in OfSubjects())
                count += await connection.ExecuteScalarAsync<long>(new CommandDefinition("select count(*) from audit" + where, parameters, cancellationToken: cancellationToken));
            return count;
        },
        cancellationToken);

    /// <summary>The reader's own acts on subjects that are not counted by themselves.</summary>
    private async Task<long> OwnElsewhereAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        if (cut.Actor is null)
            return 0;
        var acts = await connection.QueryAsync<(string Subject, long Count)>(
            new CommandDefinition("select subject, count(*) from audit where actor = @Actor group by subject", new { cut.Actor }, cancellationToken: cancellationToken));
        return acts.Where(act => !cut.Subjects.Contains(act.Subject)).Sum(act => act.Count);
    }

    private IEnumerable<(string Where, DynamicParameters Parameters)> OfActor()
    {
        if (cut.Actor is not null)
            yield return (" where actor = @Actor", new DynamicParameters(new { cut.Actor }));
    }

    private IEnumerable<(string Where, DynamicParameters Parameters)> OfSubjects()
    {
        foreach (var some in cut.Subjects.Chunk(SubjectsAtOnce))
        {
            var parameters = new DynamicParameters();
            yield return ($" where subject in ({KeyList.Add(some, parameters)})", parameters);
        }
    }
}
