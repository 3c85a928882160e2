using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.Mail;

/// <summary>Addresses that want no mail they have not asked for, as keyed digests.</summary>
internal sealed class MailOptOuts(IModuleConnections connections, IFieldCipher cipher, TimeProvider clock)
{
    public Task AddAsync(string address, CancellationToken stop) => AddAsync(MailAddresses.LookUp(cipher, address), stop);

    public async Task AddAsync(byte[] lookUp, CancellationToken stop)
    {
        await using var command = connections.For(DatabaseAddress.HostSchema).CreateCommand(
            "insert into platform.mail_opt_out (address_look_up, since) values (@lookup, @now) on conflict do nothing");
        command.Parameters.Add(new("lookup", lookUp));
        command.Parameters.Add(new("now", clock.GetUtcNow()));
        await command.ExecuteNonQueryAsync(stop);
    }

    public async Task RemoveAsync(byte[] lookUp, CancellationToken stop)
    {
        await using var command = connections.For(DatabaseAddress.HostSchema).CreateCommand("delete from platform.mail_opt_out where address_look_up = @lookup");
        command.Parameters.Add(new("lookup", lookUp));
        await command.ExecuteNonQueryAsync(stop);
    }

    public async Task<bool> HoldsAsync(byte[] lookUp, CancellationToken stop)
    {
        await using var command = connections.For(DatabaseAddress.HostSchema).CreateCommand(
            "select exists (select from platform.mail_opt_out where address_look_up = @lookup)");
        command.Parameters.Add(new("lookup", lookUp));
        return await command.ExecuteScalarAsync(stop) is true;
    }
}
