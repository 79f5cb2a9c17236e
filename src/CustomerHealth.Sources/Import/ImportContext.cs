using CustomerHealth.Core.Import;
using NodaTime;

namespace CustomerHealth.Sources.Import;

/// <summary>What the rows of an import are checked against.</summary>
/// <param name="known">Keys in the store when the import began.</param>
/// <param name="zone">Zone of times that have none.</param>
/// <param name="now">When the import runs.</param>
internal sealed class ImportContext(KnownKeys known, DateTimeZone zone, Instant now)
{
    public KeySet Accounts { get; } = new(known.Accounts);

    public KeySet People { get; } = new(known.People);

    public KeySet Pods { get; } = new(known.Pods);

    public Times Times { get; } = new(zone);

    public Instant Now => now;

    public LocalDate Today { get; } = now.InZone(zone).Date;

    /// <summary>Notes on a row that it is dated after today: it is stored, and counts from its day on.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column that says when it happened.</param>
    /// <param name="day">The day; null when the row does not say.</param>
    public void NoteAhead(Row row, string column, LocalDate? day)
    {
        if (day > Today)
            row.NoteAhead(column, day.Value);
    }

    /// <inheritdoc cref="NoteAhead(Row, string, LocalDate?)"/>
    public void NoteAhead(Row row, string column, Instant? at) => NoteAhead(row, column, at > now ? Times.DayOf(at.Value) : null);

    /// <summary>The file at hand was stored, or in a dry run would have been: later files may refer to its keys.</summary>
    public void Keep()
    {
        Accounts.Keep();
        People.Keep();
        Pods.Keep();
    }

    /// <summary>The file at hand was refused.</summary>
    public void Forget()
    {
        Accounts.Forget();
        People.Forget();
        Pods.Forget();
    }
}
