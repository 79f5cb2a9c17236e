using System.Collections.Immutable;
using CustomerHealth.Core.Calendars;
using Dapper;
using NodaTime.Text;

namespace CustomerHealth.Storage.Calendars;

/// <summary>Reads imported holidays.</summary>
internal sealed class HolidayStore(Database database) : IHolidayStore
{
    /// <inheritdoc />
    public async Task<ImmutableArray<string>> CalendarsAsync(CancellationToken cancellationToken)
    {
        var keys = await database.ReadAsync(
            connection => connection.QueryAsync<string>(new CommandDefinition("select distinct calendar from holiday", cancellationToken: cancellationToken)), cancellationToken);
        return [.. keys.Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc />
    public async Task<ImmutableArray<Holiday>> OfAsync(string calendar, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<(string Day, string Name)>(new CommandDefinition(
                "select day, name from holiday where calendar = @Calendar order by day", new { Calendar = calendar }, cancellationToken: cancellationToken)),
            cancellationToken);
        return [.. rows.Select(row => new Holiday(LocalDatePattern.Iso.Parse(row.Day).Value, row.Name))];
    }
}
