namespace Search.Indexing;

/// <summary>What makes a complete file recognisable: its length and the checksum of its footer, which covers, through the page table, every byte.</summary>
internal readonly record struct FileSeal(long Length, uint FooterChecksum);
