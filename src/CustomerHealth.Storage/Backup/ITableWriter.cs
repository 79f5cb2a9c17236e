namespace CustomerHealth.Storage.Backup;

/// <summary>Puts rows into one table of a store, as fast as its engine can.</summary>
internal interface ITableWriter : IDisposable
{
    /// <summary>Adds a row.</summary>
    void Write(CopyRow row);

    /// <summary>Ends it; without this the rows are not there.</summary>
    void Complete();
}
